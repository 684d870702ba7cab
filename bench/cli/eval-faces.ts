// npm run --silent eval:faces -- --pairs FILE --images DIR [--json]
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadRecognizer } from '#core/engines/face-recognizers.ts';
import { mainFirst } from '#core/vision/boxes.ts';
import { similarityOf } from '#core/vision/gallery.ts';
import type { FaceRecognizer } from '#core/vision/recognizer.ts';
import { ofLengthOne } from '#core/vision/sight.ts';
import { quantile } from '../answers/measures.ts';
import { configurationOf, developmentModels, developmentRecognizer } from '../faces/development-recognizer.ts';
import { readJpeg } from '../faces/jpeg.ts';
import { measure } from '../faces/measures.ts';
import { pictureIn, readPairs } from '../faces/pairs.ts';

const usage = `npm run --silent eval:faces -- --pairs FILE --images DIR [--json]
  --pairs    a CSV with file_x,file_y,Decision (Yes, No), or LFW's pairs.txt
  --images   where the pictures lie, as NAME/NAME_0001.jpg or side by side`;

const { values } = parseArgs({
  options: { pairs: { type: 'string' }, images: { type: 'string' }, json: { type: 'boolean', default: false } },
});

/** What is less alike than anything: in one of the pictures there is nobody. */
const nobody = -1;

/** The description of the face that is meant in a picture, null where there is none, and how long each step took. */
async function describe(recognizer: FaceRecognizer, file: string) {
  const picture = await readJpeg(file);
  const startMs = performance.now();
  const [face] = mainFirst(await recognizer.find(picture), picture);
  const foundMs = performance.now();
  if (!face) return { embedding: null, detectMs: foundMs - startMs, embedMs: null, totalMs: null };
  const embedding = ofLengthOne(await recognizer.embed(picture, face));
  const describedMs = performance.now();
  await recognizer.liveness(picture, face);
  const totalMs = performance.now() - startMs;
  return { embedding, detectMs: foundMs - startMs, embedMs: describedMs - foundMs, totalMs };
}

function median(times: readonly (number | null)[]): number | null {
  const known = times.filter((time) => time !== null);
  return quantile(known, 0.5);
}

async function evaluate(pairsFile: string, images: string) {
  const pairs = readPairs(readFileSync(pairsFile, 'utf8'));
  const configuration = configurationOf(developmentRecognizer, developmentModels());
  const recognizer = await loadRecognizer(configuration);
  const described = new Map<string, Awaited<ReturnType<typeof describe>>>();
  const files = [...new Set(pairs.flatMap(({ one, other }) => [one, other]))];
  for (const [at, file] of files.entries()) {
    described.set(file, await describe(recognizer, pictureIn(images, file)));
    if (at % 500 === 499) console.error(`${at + 1} of ${files.length} pictures`);
  }
  const compared = pairs.map(({ one, other, isSame, fold }) => {
    const [first, second] = [described.get(one)?.embedding, described.get(other)?.embedding];
    return { isSame, fold, similarity: first && second ? similarityOf(first, second) : nobody };
  });
  const { threshold } = configuration.spec;
  const positives = pairs.filter(({ isSame }) => isSame).length;
  const seen = [...described.values()];
  return {
    pairs: pairs.length,
    positives,
    negatives: pairs.length - positives,
    noFace: compared.filter(({ similarity }) => similarity === nobody).length,
    threshold,
    ...measure(compared, threshold),
    detectMs: median(seen.map(({ detectMs }) => detectMs)),
    embedMs: median(seen.map(({ embedMs }) => embedMs)),
    totalMs: median(seen.map(({ totalMs }) => totalMs)),
  };
}

if (values.pairs === undefined || values.images === undefined) {
  console.error(usage);
  process.exitCode = 2;
} else {
  try {
    const figures = await evaluate(values.pairs, values.images);
    if (values.json) console.log(JSON.stringify(figures));
    else console.table(figures);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  }
}
