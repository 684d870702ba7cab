import { z } from 'zod';
import type { Index } from '../index/index-builder.ts';
import { termMask } from '../index/postings.ts';
import { type Field, fields, isLight, type Tokens, termKey } from '../text/tokens.ts';
import { logistic, logitOf } from './trees.ts';

/** A question of so many units is a word or two: it says of what, and not what about it. */
export const mostShortUnits = 4;

/** What a base puts behind all other features: how much of a short question the title has, 0 for longer ones. */
export const titleFeatureNames = ['unitOfQuestionInTitle', 'senseOfQuestionInTitle'] as const;

const inputNames = ['length', 'matterOfQuestion', 'sentenceKnown', ...titleFeatureNames] as const;

/** How far the likeliest entry can be trusted when a short question was asked: weights of log-odds. */
export const shortTrustSchema = z.strictObject({
  offset: z.number(),
  logOdds: z.number(),
  length: z.number(),
  matterOfQuestion: z.number(),
  sentenceKnown: z.number(),
  unitOfQuestionInTitle: z.number(),
  senseOfQuestionInTitle: z.number(),
});
export type ShortTrust = z.infer<typeof shortTrustSchema>;

/** What of a row the trust of a short question is told by, in the order of the schema; null for a longer question. */
export type ShortInputs = (row: Float32Array, logOdds: number) => readonly number[] | null;

/** `names`: of the features of rows, in order. A name that rows do not have counts nothing. */
export function shortInputsOf(names: readonly string[]): ShortInputs {
  const places = inputNames.map((name) => names.indexOf(name));
  return (row, logOdds) => {
    const [length = 0, ...others] = places.map((place) => row[place] ?? 0);
    return length > mostShortUnits ? null : [1, logOdds, length, ...others];
  };
}

/** The weights as they are multiplied with the inputs. */
export function weightsOf(trust: ShortTrust): readonly number[] {
  return Object.keys(shortTrustSchema.shape).map((name) => trust[name as keyof ShortTrust]);
}

/**
 * What a short question's word is worth that an entry mentions by the way: 打折 in "can I return what was on sale". Trees
 * that learn from sentences take it for all that was asked. Lowers a probability, or leaves it.
 */
export function createShortTrust(trust: ShortTrust, names: readonly string[]): (row: Float32Array, p: number) => number {
  const inputsOf = shortInputsOf(names);
  const weights = weightsOf(trust);
  return (row, p) => {
    const inputs = inputsOf(row, logitOf(p));
    if (!inputs) return p;
    return Math.min(p, logistic(inputs.reduce((sum, input, at) => sum + input * (weights[at] ?? 0), 0)));
  };
}

interface Row {
  readonly entry: number;
  readonly features: Float32Array;
}

/** What is needed of a base. */
interface Findable<Found extends Row, How> {
  readonly index: Index;
  readonly featureNames: readonly string[];
  readonly find: (question: Tokens, isShown: (entry: number) => boolean, how?: How) => readonly Found[];
}

/** A base whose rows have behind their features how much of a short question the titles of their entries have. */
export function withTitles<Found extends Row, How, Base extends Findable<Found, How>>(
  base: Base & Findable<Found, How>,
): Base & Findable<Found, How> {
  return {
    ...base,
    featureNames: [...base.featureNames, ...titleFeatureNames],
    find: (question: Tokens, isShown: (entry: number) => boolean, how?: How) => {
      const sharesOf = titleShares(base.index, question);
      return base.find(question, isShown, how).map((row) => ({
        ...row,
        features: Float32Array.from([...row.features, ...sharesOf(row.entry)]),
      }));
    },
  };
}

const noShares = titleFeatureNames.map(() => 0);

function titleShares(index: Index, question: Tokens): (entry: number) => readonly number[] {
  if (question.unit.length > mostShortUnits) return () => noShares;
  const ofUnits = titleShare(index, 'unit', question);
  const ofSenses = titleShare(index, 'sense', question);
  return (entry) => [ofUnits(entry), ofSenses(entry)];
}

/** The share, by weight, of what tells in a question that an entry's title has. */
function titleShare(index: Index, field: Field, question: Tokens): (entry: number) => number {
  const number = fields.indexOf(field);
  const telling = question[field].filter(({ part }) => !isLight(part));
  const weights = new Map(telling.map(({ text }) => [text, index.weightOf(field, text)]));
  const whole = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  const asked = [...weights].map(([text, weight]) => ({ weight, term: index.terms.get(termKey(number, text)) }));
  return (entry) => {
    const title = new Set(titleTerms(index, number, entry));
    const shared = asked.reduce((sum, { term, weight }) => sum + (title.has(term) ? weight : 0), 0);
    return whole === 0 ? 0 : shared / whole;
  };
}

/** The terms of the first phrasing of an entry, which is its title. */
function titleTerms({ forward, forwardStart, phrasingStart }: Index, field: number, entry: number): number[] {
  const at = (phrasingStart[entry] as number) * fields.length + field;
  return Array.from(
    forward.subarray(forwardStart[at] as number, forwardStart[at + 1] as number),
    (coded) => coded & termMask,
  );
}
