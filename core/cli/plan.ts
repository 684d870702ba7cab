/** `npm run plan -- read FILE.svg`: drawings of floors and maps of houses as the data that a venue holds. */

import { PlanRefused } from '../plans/plan-refused.ts';
import { readPlan } from '../plans/read-plan.ts';
import { fail, print, readBytes, readWords, runCommand, writeNew } from './command.ts';
import { readArchive, writeArchive } from './plan/imdf.ts';

const usage = `npm run plan -- read FILE.svg [--out PLAN.json]
npm run plan -- imdf read FILE.zip [--out GUIDE.json]
npm run plan -- imdf write VENUE-FOLDER --at LONGITUDE,LATITUDE [--bearing DEGREES] [--address … --locality …] --out FILE.zip

read: the drawing of a floor, its shapes and words, and nothing else of it. What is dropped is named. PLAN.json is what
stands under "plan" of a floor in venue.json; without --out it only looks.
imdf read: a map in the form of IMDF 1.0 (OGC 20-094). GUIDE.json has what stands under "guide" and "places" in venue.json.
imdf write: the plans, places and ways of a venue in that form. --at is where the middle of the plans is, --bearing whither
their top points, clockwise from north. Nothing is written over.`;

const sentences = {
  'plan-too-large': 'the drawing is too large',
  'plan-not-svg': 'this is no SVG drawing',
  'plan-broken': 'the drawing is broken here',
  'plan-without-size': 'the drawing has no viewBox, nor width and height',
  'plan-too-many-shapes': 'the drawing has too many shapes',
  'plan-shape-too-fine': 'this shape has too many points, or lies too far out',
  'plan-empty': 'the drawing has no shapes',
} as const;

runCommand(async () => {
  const word = { type: 'string' } as const;
  const { positionals, values } = readWords(
    { out: word, at: word, bearing: word, address: word, locality: word },
    usage,
  );
  const [verb, what, file] = positionals;
  if (verb === 'read' && what !== undefined) readDrawing(what, values.out);
  else if (verb === 'imdf' && what === 'read' && file !== undefined) await readArchive(file, values.out);
  else if (verb === 'imdf' && what === 'write' && file !== undefined) await writeArchive(file, values);
  else fail(usage);
});

function readDrawing(file: string, out: string | undefined): void {
  const { plan, dropped } = read(file);
  for (const { what, line } of dropped) print(`line ${line}: ${what} is left out`);
  if (out !== undefined) writeNew(out, `${JSON.stringify(plan, null, 2)}\n`);
  print(`Good: ${plan.shapes.length} shapes, ${plan.labels.length} words, ${plan.width} x ${plan.height}`);
}

function read(file: string) {
  try {
    return readPlan(readBytes(file).toString('utf8'));
  } catch (error) {
    if (error instanceof PlanRefused) fail(`${file}, line ${error.line}: ${sentences[error.code]}`);
    throw error;
  }
}
