// npm run --silent eval:answers -- (--set FILE.jsonl | --book | --stranger | --venue NAME) [--noise 0.2 [--harsh] [--alternatives N]] [--seed N]
//   [--phrasings N] [--lang zh] [--embedder NAME --data FOLDER] [--json]
import { parseArgs } from 'node:util';
import { type Language, languages } from '#contract/base/language.ts';
import type { Answering } from '#core/answering/answering.ts';
import { createJieba } from '#core/engines/jieba.ts';
import { type EvalSet, readEvalSet } from '../answers/eval-rows.ts';
import { exactAnswered, sampleContent } from '../answers/exact.ts';
import { type Measures, measure, measureByTag, type TagMeasures } from '../answers/measures.ts';
import { createNoise, type Noise } from '../answers/noise.ts';
import { asTyped, type EvalRun, openAnswering, type Putting, runEval, withPhrasings } from '../answers/run-eval.ts';
import { mostWrittenLanguage } from '../answers/script.ts';
import { openAnsweringWith } from '../answers/with-embedder.ts';
import { readMatters } from '../matters/matters.ts';
import { readSayings } from '../matters/sayings.ts';
import { strangersPacks, unlearnedPacks } from '../meaning/unlearned-packs.ts';

const { values } = parseArgs({
  options: {
    set: { type: 'string' },
    /** The matters of the phrase book that nothing is learned from, in the language of `--lang`. */
    book: { type: 'boolean', default: false },
    /** The matters that are learned from, in the words of a hand that is not. */
    stranger: { type: 'boolean', default: false },
    venue: { type: 'string' },
    noise: { type: 'string' },
    harsh: { type: 'boolean', default: false },
    alternatives: { type: 'string', default: '0' },
    seed: { type: 'string' },
    phrasings: { type: 'string' },
    lang: { type: 'string' },
    embedder: { type: 'string' },
    data: { type: 'string', default: 'data' },
    json: { type: 'boolean', default: false },
  },
});

const languagesByFlag: Readonly<Record<string, Language>> = {
  zh: 'zh-CN',
  'zh-CN': 'zh-CN',
  en: 'en',
  ja: 'ja',
  ko: 'ko',
};
const seedsByDefault = [1, 2, 3, 4, 5];
const spoiledPerSeed = 1_000_003;
const readingsApart = 101;

const noiseShare = Number(values.noise ?? 0);

const figures = values.venue === undefined ? await figuresOfSet() : await figuresOfVenue(values.venue);
if (values.json) process.stdout.write(`${JSON.stringify(figures)}\n`);
else
  for (const [name, figure] of Object.entries(figures)) process.stdout.write(`${name.padEnd(14)} ${inWords(figure)}\n`);

async function figuresOfSet() {
  const { language, sets } = values.book || values.stranger ? askedOfBook() : askedOfFile();
  const seeds = noiseShare === 0 ? [0] : values.seed === undefined ? seedsByDefault : [Number(values.seed)];
  const noise = noiseShare === 0 ? null : createNoise(createJieba(), values.harsh);

  const runs: EvalRun[] = [];
  const measures: Measures[] = [];
  for (const seed of seeds) {
    const put = noise ? heardThrough(noise, seed) : asTyped;
    const asked = [];
    for (const one of sets) {
      const run = await runEval(one, language, put, open());
      runs.push(run);
      asked.push(...run.asked);
    }
    measures.push(measure(asked));
  }
  return {
    ...meanOf(measures),
    exactAnswered: mean(runs.map((run) => run.exactAnswered)),
    loadMs: mean(runs.map(({ loadMs }) => loadMs)),
    rssMb: round(process.memoryUsage().rss / 1e6),
    byTag: roundedByTag(measureByTag(runs.flatMap(({ asked }) => asked))),
  };
}

interface AskedSets {
  readonly language: Language;
  readonly sets: readonly EvalSet[];
}

function askedOfBook(): AskedSets {
  const language = languagesByFlag[values.lang ?? 'zh'] ?? 'zh-CN';
  const packs = values.stranger ? strangersPacks : unlearnedPacks;
  return { language, sets: packs(readMatters(), readSayings().sayings, language) };
}

function askedOfFile(): AskedSets {
  if (values.set === undefined) throw new Error('--set FILE.jsonl, --book, --stranger or --venue NAME is missing');
  const set = readEvalSet(values.set);
  const language = languagesByFlag[values.lang ?? ''] ?? mostWrittenLanguage(set.queries.map(({ text }) => text));
  return { language, sets: values.phrasings === undefined ? [set] : withPhrasings(set, Number(values.phrasings)) };
}

/** A sample venue as it is shipped: whether its own words are answered at once, by language. */
async function figuresOfVenue(name: string) {
  const content = sampleContent(name);
  const answering = open();
  try {
    await answering.load(content);
    const shares: Record<string, number | null> = {};
    for (const language of languages) shares[language] = mean([await exactAnswered(content, language, answering)]);
    return { exactAnswered: shares };
  } finally {
    await answering.close();
  }
}

function open(): Answering {
  const { embedder, data } = values;
  return embedder === undefined ? openAnswering() : openAnsweringWith(embedder, data);
}

/** As a recogniser gives it on: spoiled, and with other spoiled readings where alternatives are asked for. */
function heardThrough(noise: Noise, seed: number): Putting {
  const spoiled = (text: string, number: number, reading: number) =>
    noise(text, noiseShare, (seed + reading * readingsApart) * spoiledPerSeed + number);
  return (text, number) => ({
    text: spoiled(text, number, 0),
    via: 'spoken',
    alternatives: Array.from({ length: Number(values.alternatives) }, (_, at) => spoiled(text, number, at + 1)),
  });
}

function meanOf(some: readonly Measures[]): Record<string, number | null> {
  const names = Object.keys(some[0] ?? {}) as (keyof Measures)[];
  return Object.fromEntries(names.map((name) => [name, mean(some.map((one) => one[name]))]));
}

function mean(some: readonly (number | null)[]): number | null {
  const known = some.filter((figure) => figure !== null);
  return known.length === 0 ? null : round(known.reduce((a, b) => a + b, 0) / known.length);
}

function round(figure: number): number {
  return Math.round(figure * 10_000) / 10_000;
}

function roundedByTag(byTag: Readonly<Record<string, TagMeasures>>) {
  return Object.fromEntries(
    Object.entries(byTag).map(([tag, { n, r1, helped }]) => [tag, { n, r1: mean([r1]), helped: mean([helped]) }]),
  );
}

function inWords(figure: unknown): string {
  return typeof figure === 'object' ? JSON.stringify(figure) : String(figure);
}
