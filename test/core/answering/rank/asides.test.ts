import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asidesSchema, createAsides, pieceKeysOf, writeAsides } from '#core/answering/rank/asides.ts';
import { featureNames, unlearnedFeatureNames } from '#core/answering/rank/features.ts';
import { doubtingAsides, plainRanker, type Ranker } from '#core/answering/rank/ranker.ts';
import { mostShortUnits } from '#core/answering/rank/short-trust.ts';
import { logistic } from '#core/answering/rank/trees.ts';
import type { Tokens } from '#core/answering/text/tokens.ts';

const trust = { neutral: -0.5, lift: 0.4, doubt: 0.8, doubtUnknown: 0.5 };

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

const share = fc.double({ min: 0, max: 1, noNaN: true });

test('an aside is trusted less, the less of it is known, and what is none as much as was learned of all', () => {
  fc.assert(
    fc.property(share, fc.double({ min: -8, max: 8, noNaN: true }), share, share, (p, aside, known, shared) => {
      const now = asides.trusted(p, { aside, known, shared });
      expect(asides.trusted(p, { aside: aside + 1, known, shared })).toBeLessThanOrEqual(now);
      expect(asides.trusted(p, { aside, known: known / 2, shared })).toBeLessThanOrEqual(now);
      expect(now).toBeLessThanOrEqual(asides.trusted(p, { aside: trust.neutral, known: 1, shared: 0 }));
    }),
  );
  expect(asides.trusted(0.5, { aside: -2, known: 0, shared: 0 })).toBeCloseTo(logistic(trust.lift));
});

test('where an entry has all of the question, its words decide, whatever it seems', () => {
  fc.assert(
    fc.property(share, fc.double({ min: -8, max: 8, noNaN: true }), share, (p, aside, known) => {
      expect(asides.trusted(p, { aside, known, shared: 1 })).toBeCloseTo(p, 3);
    }),
  );
});

/** As sure of everything, whatever it sees. */
const even: Ranker = {
  ...plainRanker,
  asides: { en: asides },
  rank: (rows) => rows.map((_, place) => ({ place, p: 0.6 })),
};

/** A row without what a sentence model adds, so that all of the question counts as known, of an entry that has none of it. */
function rowOf(length: number, aside: number): Float32Array {
  const has: Readonly<Record<string, number>> = { length, aside };
  return Float32Array.from([...featureNames, ...unlearnedFeatureNames], (name) => has[name] ?? 0);
}

const chanceBy = (ranker: Ranker, row: Float32Array) => ranker.rank([row])[0]?.p ?? 0;

test('a ranker that doubts asides does so in the languages that have learned to tell them', () => {
  const doubting = doubtingAsides(even, 'en');
  expect(chanceBy(doubting, rowOf(6, 4))).toBeLessThan(0.4);
  expect(chanceBy(doubting, rowOf(6, -4))).toBeGreaterThan(0.6);
  expect(doubtingAsides(even, 'ko')).toBe(even);
});

test('a word or two keeps the trust that was learned of words', () => {
  const doubting = doubtingAsides({ ...even, trustShort: (_, p) => p }, 'en');
  expect(chanceBy(doubting, rowOf(mostShortUnits, 4))).toBe(0.6);
  expect(chanceBy(doubting, rowOf(mostShortUnits + 1, 4))).toBeLessThan(0.4);
});
