// npm run --silent train:answers -- [--lang zh|en|ja] [--words-alone] [--out FILE.json] [--without zh-hall.dev]
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Language } from '#contract/base/language.ts';
import type { LearnedPieces } from '#core/answering/meaning/sentence-model.ts';
import type { RowKind } from '#core/answering/rank/ranker.ts';
import { createEngineTools, untrained } from '#core/answering/serving/engine-tools.ts';
import { createJieba } from '#core/engines/jieba.ts';
import { nameOfKana, nameOfSentences, readKana, readSentences } from '#core/engines/trained-files.ts';
import { type EvalSet, readEvalSet } from '../answers/eval-rows.ts';
import { type Grammar, grammarSet, jaGrammar, rewordedSet, zhGrammar } from '../answers/grammar.ts';
import { nearTailQueries } from '../answers/near-tails.ts';
import { createNoise, type Noise } from '../answers/noise.ts';
import { sampleSet } from '../answers/sample-set.ts';
import { hiddenShareOf, nearMissesOfSet, plainHiddenShare, type Scene, scenesOf } from '../answers/scenes.ts';
import { rankGrowth, type Source, trainRanker, trustGrowth } from '../answers/train-ranker.ts';
import { readMatters } from '../matters/matters.ts';
import { readSayings } from '../matters/sayings.ts';
import { unseenPacks } from '../meaning/unseen-packs.ts';

const { values } = parseArgs({
  options: {
    lang: { type: 'string', default: 'zh' },
    /** For where the sentence model is missing. */
    'words-alone': { type: 'boolean', default: false },
    out: { type: 'string' },
    without: { type: 'string', multiple: true, default: [] },
  },
});

/** A shipped set, how much it counts, and the language it is looked at in. */
interface LessonFile {
  readonly name: string;
  readonly weight: number;
  readonly language: Language;
}

interface Lessons {
  readonly language: Language;
  readonly files: readonly LessonFile[];
  /** What makes further sets, and how much each of them counts. */
  readonly grammar: { readonly made: Grammar; readonly weight: number } | null;
  /** Sample venues, asked in their own phrasings. */
  readonly venues: readonly string[];
  readonly hiddenShareOf: (set: EvalSet) => number;
  /** What the phrase book counts in each language that it is looked at in. */
  readonly book: Readonly<Partial<Record<Language, number>>>;
  /** The share of near-misses among the lessons, at most. */
  readonly mostNear: number;
}

/** As many near-misses as visitors ask. */
const asAsked = 0.2;
/** More than visitors ask, for to tell them is what is hard: Chinese and English probabilities are as true then. */
const moreThanAsked = 0.33;

/** What a sample venue counts. */
const venueWeight = 0.6;

const lessonsByFlag: Readonly<Record<string, Lessons>> = {
  zh: {
    language: 'zh-CN',
    files: [
      { name: 'zh-venue.train', weight: 2, language: 'zh-CN' },
      { name: 'zh-hall.dev', weight: 1, language: 'zh-CN' },
    ],
    grammar: { made: zhGrammar, weight: 1.4 },
    venues: ['hall', 'mall', 'museum'],
    hiddenShareOf: () => plainHiddenShare,
    book: { 'zh-CN': 6 },
    mostNear: moreThanAsked,
  },
  // Features know no language: Korean questions teach the same file, which both languages use.
  ja: {
    language: 'ja',
    files: [
      { name: 'ja-venue.train', weight: 3, language: 'ja' },
      { name: 'ko-venue.train', weight: 1.5, language: 'ko' },
    ],
    grammar: { made: jaGrammar, weight: 0.7 },
    venues: [],
    hiddenShareOf,
    book: { ja: 1.5, ko: 1.5 },
    mostNear: asAsked,
  },
  en: {
    language: 'en',
    files: [{ name: 'en-bank.dev', weight: 1, language: 'en' }],
    grammar: null,
    venues: [],
    hiddenShareOf: () => plainHiddenShare,
    book: { en: 1.5 },
    mostNear: moreThanAsked,
  },
};
const grammarSeed = 1;

function lessonsFor(flag: string): Lessons {
  const found = lessonsByFlag[flag];
  if (!found) throw new Error('--lang is zh, en or ja');
  return found;
}

const lessons = lessonsFor(values.lang);
const { language } = lessons;
const dataFile = (name: string) => fileURLToPath(new URL(`../data/${name}.jsonl`, import.meta.url));
const kind: RowKind = values['words-alone'] ? 'words' : 'sentences';
const assets = new URL('../../assets/answers/', import.meta.url);
const prefix = kind === 'words' ? 'ranker' : 'ranker-with-meaning';
const defaultOut = fileURLToPath(new URL(`${prefix}.${language}.json`, assets));

const segmenter = createJieba();
const recipe: Record<string, string | number> = {
  command: `train:answers --lang ${values.lang}${kind === 'words' ? ' --words-alone' : ''}`,
};
const pieces: Partial<Record<Language, LearnedPieces>> = {};
for (const looked of kind === 'words' ? [] : new Set([language, ...lessons.files.map((file) => file.language)])) {
  const { learned, sha256 } = readSentences(assets, looked);
  pieces[looked] = learned;
  recipe[nameOfSentences(looked)] = sha256;
}
if (pieces.ja) recipe[nameOfKana] = hashOf(readFileSync(new URL(nameOfKana, assets)));
const tools = createEngineTools(segmenter, { ...untrained, pieces, kana: readKana(assets) });
const chineseNoise = createNoise(segmenter, true);
/** A recogniser of Chinese mishears characters of one sound; nothing is known here of how others mishear. */
const noiseOf = (spoken: Language): Noise => (spoken === 'en' || spoken === 'zh-CN' ? chineseNoise : (text) => text);
const sources: Source[] = [];

function hashOf(file: Buffer): string {
  return createHash('sha256').update(file).digest('hex');
}

function add({ name, weight, language: looked }: LessonFile, given: EvalSet): void {
  const isMade = name.startsWith('grammar');
  const beside = language === 'zh-CN' && !isMade ? nearTailQueries(given, 1) : [];
  const set = { ...given, queries: [...given.queries, ...beside] };
  const scenes: Scene[] = (isMade ? [0] : [0, 2]).flatMap((phrasings) =>
    scenesOf(set, {
      language: looked,
      tools,
      noise: noiseOf(looked),
      phrasings,
      seed: 100 + phrasings,
      hiddenShare: lessons.hiddenShareOf(set),
    }),
  );
  process.stderr.write(`${name}: ${scenes.length} scenes\n`);
  sources.push({ name, weight, scenes, mostNear: lessons.mostNear, nearMisses: nearMissesOfSet(set, looked, tools) });
}

for (const file of lessons.files) {
  const { name } = file;
  if (values.without.includes(name)) continue;
  add(file, readEvalSet(dataFile(name)));
  recipe[`${name}.jsonl`] = hashOf(readFileSync(dataFile(name)));
}
if (lessons.grammar && !values.without.includes('grammar')) {
  const { made, weight } = lessons.grammar;
  const name = `grammar ${grammarSeed}`;
  const set = grammarSet(made, grammarSeed);
  add({ name, weight, language }, set);
  add({ name: `${name} reworded`, weight, language }, rewordedSet(set, made, grammarSeed));
  recipe[name] = weight;
}
for (const id of values.without.includes('samples') ? [] : lessons.venues) {
  add({ name: `sample ${id}`, weight: venueWeight, language }, sampleSet(id, language));
  recipe[`sample ${id}`] = venueWeight;
}
// What is meant is known to rows with meaning alone, and only packs that the model has not seen show how well.
const book = { matters: readMatters(), sayings: readSayings().sayings };
const looks = kind === 'words' || values.without.includes('book') ? [] : Object.entries(lessons.book);
for (const [looked, weight] of looks as [Language, number][]) {
  const asked = createHash('sha256');
  const asSentences = [...unseenPacks(book, looked, segmenter)].filter(({ isShort }) => !isShort);
  const packs = asSentences.map(({ set, tools: unseeing }, number) => {
    asked.update(JSON.stringify(set));
    const how = { language: looked, tools: unseeing, noise: noiseOf(looked), phrasings: 0, seed: 300 + number };
    const scenes = scenesOf(set, { ...how, hiddenShare: hiddenShareOf(set) });
    return { scenes, nearMisses: nearMissesOfSet(set, looked, unseeing) };
  });
  process.stderr.write(`book ${looked}: ${packs.reduce((sum, { scenes }) => sum + scenes.length, 0)} scenes\n`);
  for (const [number, pack] of packs.entries())
    sources.push({
      name: `book ${looked} ${number}`,
      weight: weight / packs.length,
      mostNear: lessons.mostNear,
      ...pack,
    });
  recipe[`book ${looked} ${weight}`] = asked.digest('hex');
}
recipe.rank = JSON.stringify(rankGrowth);
recipe.trust = JSON.stringify(trustGrowth);

const file = trainRanker(sources, recipe, kind);
const out = values.out ?? defaultOut;
writeFileSync(out, `${JSON.stringify(file)}\n`);
process.stderr.write(`${out}: ${Math.round(JSON.stringify(file).length / 1000)} kB\n`);
