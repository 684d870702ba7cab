import { featureNames } from './features.ts';

interface Likely {
  readonly p: number;
  readonly features: Float32Array;
  readonly isExact: boolean;
}

const unitsInEntry = featureNames.indexOf('unitOfQuestionInEntry');
/** As far below the likeliest as what is not offered beside it. */
const farBelow = 1 / 8;
/** Weights add up to a whole but for rounding. */
const whole = 0.999;
const even = 0.5;

/**
 * A word or two that several likely entries have whole says of what, and not what about it (社保卡: for the first time, lost, not yet
 * activated): none of them is likelier than not, unless the very words of one were said.
 */
export function evenWhereShared<Found extends Likely>(found: readonly Found[]): readonly Found[] {
  const best = Math.max(0, ...found.map(({ p }) => p));
  const about = found.filter(({ p, features }) => p >= best * farBelow && (features[unitsInEntry] ?? 0) >= whole);
  if (about.length < 2 || found.some(({ isExact }) => isExact)) return found;
  return found.map((one) => ({ ...one, p: Math.min(one.p, even) }));
}
