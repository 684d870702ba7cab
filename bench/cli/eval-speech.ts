import { parseArgs } from 'node:util';
import { z } from 'zod';
import { languageSchema } from '#contract/base/language.ts';
import { speechRateHz } from '#contract/page/speech.ts';
import type { Recognizer } from '#core/speech/recognizer.ts';
import { tidyTranscript } from '#core/speech/transcript.ts';
import { chooseRecognizer } from '../speech/eval-recognizer.ts';
import { findInstalledSpec } from '../speech/installed.ts';
import { comparable, p95, scoreTrials, type Trial } from '../speech/scoring.ts';
import { englishGrammarFile, makeEnglishSet, type Recording, readLines, readManifest } from '../speech/speech-set.ts';
import { speechFixtureManifest } from '../speech/tone-manifest.ts';

const usage = `npm run --silent eval:speech -- --engine sherpa-onnx|vosk|pocketsphinx [--model NAME|FOLDER|tone] [--lang zh-CN|en|ja|ko]
  [--manifest FILE.jsonl] [--grammar FILE] [--snr DB|clean] [--seed N] [--data FOLDER] [--json]
Without a manifest: the tone fixture of the engine, or for English pocketsphinx a set of machine voices at 10 dB.`;

const argumentsSchema = z.strictObject({
  engine: z.enum(['sherpa-onnx', 'vosk', 'pocketsphinx']),
  model: z.string().default('tone'),
  lang: z
    .string()
    .transform((name) => (name === 'zh' ? 'zh-CN' : name))
    .pipe(languageSchema)
    .optional(),
  manifest: z.string().optional(),
  grammar: z.string().optional(),
  snr: z.union([z.literal('clean'), z.coerce.number()]).default(10),
  seed: z.coerce.number().int().default(7),
  data: z.string().default('data'),
  json: z.boolean().default(false),
});
type Arguments = z.infer<typeof argumentsSchema>;

const pieceSamples = speechRateHz / 10;

function readArguments(): Arguments {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    options: {
      engine: text,
      model: text,
      lang: text,
      manifest: text,
      grammar: text,
      snr: text,
      seed: text,
      data: text,
      json: { type: 'boolean' },
    },
  });
  return argumentsSchema.parse(values);
}

async function chooseRecordings({ engine, lang, manifest, snr, seed }: Arguments): Promise<Recording[]> {
  if (manifest !== undefined) return readManifest(manifest);
  if (engine !== 'pocketsphinx') return readManifest(speechFixtureManifest(engine));
  if (lang === 'zh-CN') throw new Error('Chinese recordings come with --manifest.');
  return makeEnglishSet({ snrDb: snr === 'clean' ? null : snr, seed });
}

function hear(recognizer: Recognizer, pcm: Int16Array) {
  const startedMs = performance.now();
  recognizer.begin();
  for (let at = 0; at < pcm.length; at += pieceSamples) recognizer.accept(pcm.subarray(at, at + pieceSamples));
  const endedMs = performance.now();
  const hypothesis = recognizer.finish();
  const doneMs = performance.now();
  return { hypothesis, finalMs: doneMs - endedMs, workMs: doneMs - startedMs };
}

async function evaluate(options: Arguments) {
  const recordings = await chooseRecordings(options);
  const hasHan = recordings.some(({ text }) => /\p{sc=Han}/u.test(text));
  const language = options.lang ?? (hasHan ? 'zh-CN' : 'en');
  const ownGrammar =
    options.manifest === undefined && options.engine === 'pocketsphinx' ? englishGrammarFile : undefined;
  const grammarFile = options.grammar ?? ownGrammar;
  const phrases =
    grammarFile === undefined ? [...new Set(recordings.map(({ text }) => text))] : await readLines(grammarFile);
  const { engine, model } = options;
  const recognizer = await chooseRecognizer({
    engine,
    model,
    language,
    phrases,
    findInstalled: findInstalledSpec(options.data),
  });
  const inGrammar = new Set(phrases.map(comparable));
  const trials: Trial[] = [];
  const foreign: Trial[] = [];
  const finalMs: number[] = [];
  let workMs = 0;
  let soundMs = 0;
  for (const { speaker, text, read } of recordings) {
    const pcm = await read();
    const result = hear(recognizer, pcm);
    const heard = tidyTranscript(result.hypothesis.text, language);
    const trial = { speaker, said: text, heard: heard === '' || !result.hypothesis.accepted ? null : heard };
    (recognizer.closed && !inGrammar.has(comparable(text)) ? foreign : trials).push(trial);
    finalMs.push(result.finalMs);
    workMs += result.workMs;
    soundMs += (pcm.length / speechRateHz) * 1000;
  }
  recognizer.close();
  const accepted = foreign.filter(({ heard }) => heard !== null).length;
  return {
    engine,
    model,
    language,
    ...scoreTrials(trials),
    rtf: workMs / soundMs,
    finalMsP95: p95(finalMs),
    outOfGrammarN: foreign.length,
    outOfGrammarAcceptedPct: foreign.length === 0 ? null : (100 * accepted) / foreign.length,
  };
}

try {
  const options = readArguments();
  const { speakers, ...figures } = await evaluate(options);
  if (options.json) console.log(JSON.stringify({ ...figures, speakers }));
  else {
    console.table(figures);
    console.table(speakers);
  }
} catch (error) {
  console.error(error instanceof z.ZodError || error instanceof TypeError ? usage : String(error));
  process.exitCode = 2;
}
