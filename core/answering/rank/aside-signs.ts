import type { AsideSigns } from './asides.ts';
import { asideFeatureName } from './features.ts';

/**
 * Reads off the row of the likeliest entry how far candidates can be trusted. `names`: of what rows have, in order. A sign
 * that rows do not have speaks for no doubt, but what the entry has of the question counts as nothing.
 */
export function asideSignsIn(names: readonly string[]): (likeliest: Float32Array | undefined) => AsideSigns {
  const [aside, known, shared] = [asideFeatureName, 'sentenceKnown', 'unitOfQuestionInEntry'].map((name) =>
    names.indexOf(name),
  );
  return (row) => ({
    aside: row?.[aside ?? -1] ?? 0,
    known: row?.[known ?? -1] ?? 1,
    shared: row?.[shared ?? -1] ?? 0,
  });
}
