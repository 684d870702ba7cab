import { expect, test } from 'vitest';
import { featureNames } from '#core/answering/rank/features.ts';
import { evenWhereShared } from '#core/answering/rank/shared-subject.ts';

/** An entry of this likelihood that has this share of the question. */
function found(p: number, share: number, isExact = false) {
  const features = new Float32Array(featureNames.length);
  features[featureNames.indexOf('unitOfQuestionInEntry')] = share;
  return { p, features, isExact };
}

const likelihoods = (some: readonly { readonly p: number }[]) => some.map(({ p }) => p);

test('a word that two likely entries have whole makes neither likelier than not', () => {
  expect(likelihoods(evenWhereShared([found(0.93, 1), found(0.16, 1), found(0.02, 0)]))).toEqual([0.5, 0.16, 0.02]);
});

test('a word that one likely entry has whole is left to it', () => {
  const some = [found(0.93, 1), found(0.4, 0.5), found(0.05, 1)];
  expect(evenWhereShared(some)).toEqual(some);
});

test('the very words of an entry are its own, whatever others have them too', () => {
  const some = [found(0.99, 1, true), found(0.3, 1)];
  expect(evenWhereShared(some)).toEqual(some);
});

test('nothing found stays nothing', () => {
  expect(evenWhereShared([])).toEqual([]);
});
