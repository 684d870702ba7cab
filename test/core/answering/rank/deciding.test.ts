import { expect, test } from 'vitest';
import { decidedBy } from '#core/answering/rank/deciding.ts';
import { featureNames, sentenceFeatureNames } from '#core/answering/rank/features.ts';
import type { Ranker } from '#core/answering/rank/ranker.ts';
import { logistic } from '#core/answering/rank/trees.ts';

const names = [...featureNames, ...sentenceFeatureNames];

/** Adds up all that it sees. */
const adding: Ranker = {
  featureNames: names,
  trustShort: null,
  asides: {},
  evenChance: {},
  nearLogOdds: null,
  rank: (rows) => rows.map((row, place) => ({ place, p: logistic(row.reduce((sum, value) => sum + value, -2)) })),
};

function seen(has: Readonly<Record<string, number>>, isExact = false) {
  return { features: Float32Array.from(names, (name) => has[name] ?? 0), isExact };
}

test.each([
  ['words', { wordOfQuestion: 0.9, soundOrder: 0.2, sentence: 0.3 }],
  ['sounds', { wordOfQuestion: 0.1, soundOrder: 0.9, chimeOfQuestion: 0.8, sentence: 0.3 }],
  ['meaning', { wordOfQuestion: 0.2, soundOrder: 0.1, sentence: 0.8 }],
])('what an entry has most of decides: %s', (side, has) => {
  expect(decidedBy([seen(has), seen({ wordOfQuestion: 0.1 })], names, adding)).toBe(side);
});

test('what the second has as well decides nothing', () => {
  const first = seen({ wordOfQuestion: 0.9, sentence: 0.4 });
  expect(decidedBy([first, seen({ wordOfQuestion: 0.9 })], names, adding)).toBe('meaning');
});

test('its very own words decide before anything else, and nothing decides where nothing is found', () => {
  expect(decidedBy([seen({ sentence: 0.9 }, true)], names, adding)).toBe('own-words');
  expect(decidedBy([], names, adding)).toBeNull();
});
