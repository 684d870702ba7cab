import { expect, test } from 'vitest';
import { featureNames } from '#core/answering/rank/features.ts';
import { createRanker } from '#core/answering/rank/ranker.ts';
import { logOddsOf, readTree, writeTree } from '#core/answering/rank/trees.ts';

const forest = { base: 0, trees: [[0, 0.5, -1, -2, -1, 2]] };
const file = { format: 1, recipe: {}, features: [...featureNames], rank: forest, trust: forest, nearLogOdds: -1 };
const row = (first: number) => Float32Array.from(featureNames, (_, place) => (place === 0 ? first : 0));

test('a tree is read as it was written', () => {
  const tree = {
    feature: 1,
    at: 0.25,
    left: { leaf: -1 },
    right: { feature: 0, at: 2, left: { leaf: 0 }, right: { leaf: 3 } },
  };
  expect(readTree(writeTree(tree), 2)).toEqual(tree);
  expect(logOddsOf({ base: 1, trees: [tree] }, Float32Array.of(3, 1))).toBe(4);
});

test('a tree cut short, too long or over other features is refused', () => {
  expect(() => readTree([0, 0.5, -1, 1], 1)).toThrow('too early');
  expect(() => readTree([-1, 1, -1, 1], 1)).toThrow('too late');
  expect(() => readTree([7, 0.5, -1, 1, -1, 1], 1)).toThrow('no feature');
});

test('a ranker puts the likelier candidate first', () => {
  const ranked = createRanker(file).rank([row(0.1), row(0.9)]);
  expect(ranked.map(({ place }) => place)).toEqual([1, 0]);
  expect(ranked[0]?.p).toBeGreaterThan(ranked[1]?.p ?? 1);
});

test('a ranker trained for other features is refused', () => {
  expect(() => createRanker({ ...file, features: ['other'] })).toThrow('other features');
});
