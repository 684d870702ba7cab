import { z } from 'zod';
import { titleFeatureNames } from './features.ts';
import { logistic, logitOf } from './trees.ts';

/** A question of so many units is a word or two: it says of what, and not what about it. */
export const mostShortUnits = 4;

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
function weightsOf(trust: ShortTrust): readonly number[] {
  return Object.keys(shortTrustSchema.shape).map((name) => trust[name as keyof ShortTrust]);
}

/**
 * What a short question's word is worth that an entry mentions by the way: 打折 in "can I return what was on sale". Trees
 * that learn from sentences take it for all that was asked. Lowers a probability, or leaves it.
 */
export function createShortTrust(
  trust: ShortTrust,
  names: readonly string[],
): (row: Float32Array, p: number) => number {
  const inputsOf = shortInputsOf(names);
  const weights = weightsOf(trust);
  return (row, p) => {
    const inputs = inputsOf(row, logitOf(p));
    if (!inputs) return p;
    return Math.min(p, logistic(inputs.reduce((sum, input, at) => sum + input * (weights[at] ?? 0), 0)));
  };
}
