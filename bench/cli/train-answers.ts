// npm run --silent train:answers -- [--lang zh] [--out FILE.json] [--without zh-hall.dev]
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Language } from '#contract/language.ts';
import { createEngineTools } from '#core/answering/engine-tools.ts';
import { createJieba } from '#core/engines/jieba.ts';
import { type EvalSet, readEvalSet } from '../answers/eval-rows.ts';
import { grammarSet, rewordedSet } from '../answers/grammar.ts';
import { nearTailQueries } from '../answers/near-tails.ts';
import { createNoise } from '../answers/noise.ts';
import { sampleSet } from '../answers/sample-set.ts';
import { nearMissesOfSet, type Scene, scenesOf } from '../answers/scenes.ts';
import { rankGrowth, type Source, trainRanker, trustGrowth } from '../answers/train-ranker.ts';

const { values } = parseArgs({
  options: {
    lang: { type: 'string', default: 'zh' },
    out: { type: 'string' },
    without: { type: 'string', multiple: true, default: [] },
  },
});

interface Lessons {
  readonly language: Language;
  /** Shipped sets with their weights, and seeds of sets made by the grammar. */
  readonly files: Readonly<Record<string, number>>;
  readonly grammarSeeds: readonly number[];
  /** Sample venues, asked in their own phrasings. */
  readonly venues: readonly string[];
}

/** What a sample venue counts. */
const venueWeight = 0.6;
const chinese = {
  files: { 'zh-venue.train': 2, 'zh-hall.dev': 1 },
  grammarSeeds: [1],
  venues: ['hall', 'mall', 'museum'],
};
const lessonsByFlag: Readonly<Record<string, Lessons>> = {
  zh: { language: 'zh-CN', ...chinese },
  // Nothing in Japanese is free to learn from: Chinese questions, looked at as Japanese ones are.
  ja: { language: 'ja', ...chinese, venues: [] },
  en: { language: 'en', files: { 'en-bank.dev': 1 }, grammarSeeds: [], venues: [] },
};

const lessons = lessonsByFlag[values.lang];
if (!lessons) throw new Error('--lang is zh, en or ja');
const { language } = lessons;
const dataFile = (name: string) => fileURLToPath(new URL(`../data/${name}.jsonl`, import.meta.url));
const defaultOut = fileURLToPath(new URL(`../../assets/answers/ranker.${language}.json`, import.meta.url));

const segmenter = createJieba();
const tools = createEngineTools(segmenter);
const noise = createNoise(segmenter, true);
const sources: Source[] = [];
const recipe: Record<string, string | number> = { command: `train:answers --lang ${values.lang}` };

function add(name: string, weight: number, given: EvalSet): void {
  const isMade = name.startsWith('grammar');
  const beside = language === 'zh-CN' && !isMade ? nearTailQueries(given, 1) : [];
  const set = { ...given, queries: [...given.queries, ...beside] };
  const scenes: Scene[] = (isMade ? [0] : [0, 2]).flatMap((phrasings) =>
    scenesOf(set, { language, tools, noise, phrasings, seed: 100 + phrasings }),
  );
  process.stderr.write(`${name}: ${scenes.length} scenes\n`);
  sources.push({ name, weight, scenes, nearMisses: nearMissesOfSet(set, language, tools) });
}

for (const [name, weight] of Object.entries(lessons.files)) {
  if (values.without.includes(name)) continue;
  add(name, weight, readEvalSet(dataFile(name)));
  recipe[`${name}.jsonl`] = createHash('sha256')
    .update(readFileSync(dataFile(name)))
    .digest('hex');
}
for (const seed of values.without.includes('grammar') ? [] : lessons.grammarSeeds) {
  const made = grammarSet(seed);
  add(`grammar ${seed}`, 1.4, made);
  add(`grammar ${seed} reworded`, 1.4, rewordedSet(made, seed));
  recipe[`grammar ${seed}`] = 1.4;
}
for (const id of values.without.includes('samples') ? [] : lessons.venues) {
  add(`sample ${id}`, venueWeight, sampleSet(id, language));
  recipe[`sample ${id}`] = venueWeight;
}
recipe.rank = JSON.stringify(rankGrowth);
recipe.trust = JSON.stringify(trustGrowth);

const file = trainRanker(sources, recipe);
const out = values.out ?? defaultOut;
writeFileSync(out, `${JSON.stringify(file)}\n`);
process.stderr.write(`${out}: ${Math.round(JSON.stringify(file).length / 1000)} kB\n`);
