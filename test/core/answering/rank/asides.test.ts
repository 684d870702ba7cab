import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asidesSchema, createAsides, pieceKeysOf, writeAsides } from '#core/answering/rank/asides.ts';
import { featureNames, unlearnedFeatureNames } from '#core/answering/rank/features.ts';
import { doubtingAsides, plainRanker, type Ranker } from '#core/answering/rank/ranker.ts';
import { mostShortUnits } from '#core/answering/rank/short-trust.ts';
import type { Tokens } from '#core/answering/text/tokens.ts';

const trust = { neutral: -0.5, raise: 0.2, doubt: 0.8 };

/** A text of words that stand apart. */
function said(text: string): Tokens {
  const unit = text.split(' ').map((word) => ({ text: word, part: 'plain' as const }));
  return { unit, word: [], pair: [], sound: [], chime: [], sense: [] };
}

const keyOf = (word: string) => [...pieceKeysOf(said(word))][0] ?? 0;
const weights = new Map([
  [keyOf('wage'), 3],
  [keyOf('hours'), -2],
]);
const asides = createAsides(writeAsides({ weights, base: -1 }, trust));

test('what is stored tells what was learned, and a word counts once', () => {
  expect(asides.of(said('guide wage wage'))).toBeCloseTo(2, 1);
  expect(asides.of(said('guide hours'))).toBeCloseTo(-3, 1);
  expect(asides.of(said('nothing known'))).toBe(-1);
});

test('keys and weights that do not fit together are refused', () => {
  const file = writeAsides({ weights, base: 0 }, trust);
  expect(() => createAsides({ ...file, weights: '' })).toThrow('damaged');
  expect(asidesSchema.safeParse({ ...file, keys: 'no base64!' }).success).toBe(false);
});

test('an aside is trusted less, never more than half because it is none, and what is surer stays as sure', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: -8, max: 8, noNaN: true }), (p, aside) => {
      const now = asides.trusted(p, aside);
      expect(now).toBeLessThanOrEqual(Math.max(p, 0.5));
      expect(asides.trusted(p, aside + 1)).toBeLessThanOrEqual(now);
    }),
  );
});

/** As sure of everything, whatever it sees. */
const even: Ranker = {
  ...plainRanker,
  asides: { en: asides },
  rank: (rows) => rows.map((_, place) => ({ place, p: 0.6 })),
};

function rowOf(length: number, aside: number): Float32Array {
  const has: Readonly<Record<string, number>> = { length, aside };
  return Float32Array.from([...featureNames, ...unlearnedFeatureNames], (name) => has[name] ?? 0);
}

const chanceBy = (ranker: Ranker, row: Float32Array) => ranker.rank([row])[0]?.p ?? 0;

test('a ranker that doubts asides does so in the languages that have learned to tell them', () => {
  const doubting = doubtingAsides(even, 'en');
  expect(chanceBy(doubting, rowOf(6, 4))).toBeLessThan(0.4);
  expect(chanceBy(doubting, rowOf(6, -4))).toBe(0.6);
  expect(doubtingAsides(even, 'ko')).toBe(even);
});

test('a word or two keeps the trust that was learned of words', () => {
  const doubting = doubtingAsides({ ...even, trustShort: (_, p) => p }, 'en');
  expect(chanceBy(doubting, rowOf(mostShortUnits, 4))).toBe(0.6);
  expect(chanceBy(doubting, rowOf(mostShortUnits + 1, 4))).toBeLessThan(0.4);
});
