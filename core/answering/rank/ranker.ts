import { z } from 'zod';
import { type Language, languageSchema } from '#contract/base/language.ts';
import { asideSignsIn } from './aside-signs.ts';
import { type Asides, asidesSchema, createAsides } from './asides.ts';
import { featureNames, sentenceFeatureNames, unlearnedFeatureNames } from './features.ts';
import { createShortTrust, mostShortUnits, shortTrustSchema } from './short-trust.ts';
import { type Forest, logistic, logOddsOf, readTree } from './trees.ts';

const forestSchema = z.strictObject({ base: z.number(), trees: z.array(z.array(z.number()).min(2)).max(1000) });

/** A trained file: two forests, the features they were made with, and how they came to be. */
export const rankerFileSchema = z.strictObject({
  format: z.literal(1),
  /** From what and how it was trained; `npm run train:answers` makes the same file again. */
  recipe: z.record(z.string(), z.union([z.string(), z.number()])),
  features: z.array(z.string()),
  /** Log-odds that a candidate is what was asked. */
  rank: forestSchema,
  /** Log-odds that the first candidate is; sees two more features in front: its own log-odds and its lead. */
  trust: forestSchema,
  /** How sure it was, in log-odds, of the near-misses of the packs it learned from. */
  nearLogOdds: z.number(),
  /** How far the first can be trusted where the question is a word or two; fitted after the forests. */
  short: shortTrustSchema.optional(),
  /** How an aside shows, by language; learned after the forests. */
  asides: z.partialRecord(languageSchema, asidesSchema).optional(),
  /**
   * By language: what the probabilities of the choices must add up to for the right one to be among them as often as not, and
   * for few of the things that are said in passing to get any; fitted after all else.
   */
  evenChance: z.partialRecord(languageSchema, z.number().min(0).max(1)).optional(),
});
export type RankerFile = z.infer<typeof rankerFileSchema>;

/** Puts candidates in order and says how far the first can be trusted. */
export interface Ranker {
  /** For rows in first-choice order: places in the new order, with probabilities. */
  readonly rank: (rows: readonly Float32Array[]) => readonly { readonly place: number; readonly p: number }[];
  /** What its rows have, in order; others may stand behind. */
  readonly featureNames: readonly string[];
  /** How sure it is of near-misses in packs like those it learned from, in log-odds; null where it has learned nothing. */
  readonly nearLogOdds: number | null;
  /** What the likeliest candidate of a short question is worth; null where that was not learned. */
  readonly trustShort: ((row: Float32Array, p: number) => number) | null;
  /** By language, where that was learned. */
  readonly asides: Readonly<Partial<Record<Language, Asides>>>;
  /** By language, where that was fitted: from where on choices hold the right one as often as not. */
  readonly evenChance: Readonly<Partial<Record<Language, number>>>;
}

/** A ranker whose likeliest candidate of a short question is no likelier than such questions show; the order stays. */
export function trustingShort(ranker: Ranker): Ranker {
  const { rank, trustShort } = ranker;
  if (!trustShort) return ranker;
  return {
    ...ranker,
    rank: (rows) => {
      const ranked = rank(rows);
      const [first] = ranked;
      const most = first ? trustShort(rows[first.place] as Float32Array, first.p) : 0;
      return ranked.map(({ place, p }) => ({ place, p: Math.min(most, p) }));
    },
  };
}

/**
 * A ranker that doubts every candidate of a question which seems an aside, the more the less of it is known and the less of it
 * the likeliest entry has, and trusts those of others more; the order stays. A word or two has a trust of its own, where that
 * was learned.
 */
export function doubtingAsides(ranker: Ranker, language: Language): Ranker {
  const { asides, featureNames, rank, trustShort } = ranker;
  const told = asides[language];
  if (!told) return ranker;
  const isShort = (row: Float32Array) => trustShort !== null && (row[lengthPlace] ?? 0) <= mostShortUnits;
  const signsIn = asideSignsIn(featureNames);
  return {
    ...ranker,
    rank: (rows) => {
      const ranked = rank(rows);
      const likeliest = rows[ranked[0]?.place ?? -1];
      if (!likeliest || isShort(likeliest)) return ranked;
      const signs = signsIn(likeliest);
      return ranked.map(({ place, p }) => ({ place, p: told.trusted(p, signs) }));
    },
  };
}

const lengthPlace = featureNames.indexOf('length');

/** What a ranker may have been trained with: words alone, or what a sentence model adds as well. */
export const rowKinds = { words: featureNames, sentences: [...featureNames, ...sentenceFeatureNames] } as const;
export type RowKind = keyof typeof rowKinds;

/** What the second forest sees: two numbers in front of the features of the first candidate. */
export const trustNamesOf = (names: readonly string[]): readonly string[] => ['logOdds', 'lead', ...names];

/** Lead of a first candidate that is alone. */
const noRunnerUp = 8;

/** The row for the second forest. */
export function trustRow(row: Float32Array, logOdds: number, runnerUp: number | undefined): Float32Array {
  const lead = runnerUp === undefined ? noRunnerUp : Math.min(noRunnerUp, logOdds - runnerUp);
  return Float32Array.from([logOdds, lead, ...row]);
}

/** A ranker from a trained file; throws where the file is damaged or made for other features. */
export function createRanker(file: unknown, kind: RowKind = 'words'): Ranker {
  const { features, rank, trust, nearLogOdds, short, asides = {}, evenChance = {} } = rankerFileSchema.parse(file);
  const names = rowKinds[kind];
  const allNames = [...names, ...unlearnedFeatureNames];
  if (features.join() !== names.join()) throw new Error('the ranker was trained for other features');
  const order = forestOf(rank, names.length);
  const confidence = forestOf(trust, trustNamesOf(names).length);
  return {
    featureNames: allNames,
    nearLogOdds,
    trustShort: short ? createShortTrust(short, allNames) : null,
    asides: Object.fromEntries(Object.entries(asides).map(([language, file]) => [language, createAsides(file)])),
    evenChance,
    rank: (rows) => {
      const scored = rows.map((row, place) => ({ place, row, logOdds: logOddsOf(order, row) }));
      scored.sort((a, b) => b.logOdds - a.logOdds);
      const first = scored[0];
      if (!first) return [];
      const top = logistic(logOddsOf(confidence, trustRow(first.row, first.logOdds, scored[1]?.logOdds)));
      return scored.map(({ place, logOdds }, number) => ({
        place,
        p: number === 0 ? top : Math.min(top, logistic(logOdds)),
      }));
    },
  };
}

function forestOf({ base, trees }: z.infer<typeof forestSchema>, featureCount: number): Forest {
  return { base, trees: trees.map((numbers) => readTree(numbers, featureCount)) };
}

/** Where no trained file is at hand: the first choice's own order, and a rough probability from its score and lead. */
export const plainRanker: Ranker = {
  featureNames: [...featureNames, ...unlearnedFeatureNames],
  nearLogOdds: null,
  trustShort: null,
  asides: {},
  evenChance: {},
  rank: (rows) =>
    rows.map((row, place) => {
      const [score = 0, , lead = 0] = row;
      return { place, p: logistic(6.5 * score + 4 * lead - 4) };
    }),
};
