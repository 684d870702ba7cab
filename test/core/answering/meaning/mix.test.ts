import { expect, test } from 'vitest';
import { fitMix, logOddsOfP, type MixTrial, mixing } from '#core/answering/meaning/mix.ts';
import { featureNames } from '#core/answering/rank/features.ts';
import type { Ranker } from '#core/answering/rank/ranker.ts';

/** Numbers that look like chance and are always the same. */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return state / 0x8000_0000;
  };
}

/** Trials of 100 questions with four candidates each; `telling` says how a right candidate's cosine differs. */
function trialsWith(telling: number): MixTrial[] {
  const random = chances(5);
  return Array.from({ length: 400 }, (_, number) => {
    const isRight = number % 4 === 0;
    const cosine = 0.4 + 0.2 * random() + (isRight ? telling : 0);
    const logOdds = (isRight ? 0 : -2) + 3 * (random() - 0.5);
    return { question: Math.floor(number / 4), logOdds, cosine, isRight, weight: 1 };
  });
}

test('meaning that tells counts, and words go on counting', () => {
  const mix = fitMix(trialsWith(0.15));
  expect(mix?.meaning).toBeGreaterThan(3);
  expect(mix?.words).toBeGreaterThan(0.3);
});

test('meaning that tells nothing, or the wrong thing, does not count', () => {
  expect(fitMix(trialsWith(0))).toBeNull();
  expect(fitMix(trialsWith(-0.15))).toBeNull();
  expect(fitMix([])).toBeNull();
});

test('samples without any doubt still give a finite mix', () => {
  const mix = fitMix(trialsWith(5));
  expect(Object.values(mix ?? {}).every(Number.isFinite)).toBe(true);
  expect(mix).not.toBeNull();
});

/** Believes its first feature. */
const believing: Ranker = {
  featureNames,
  trustShort: null,
  asides: {},
  evenChance: {},
  nearLogOdds: null,
  rank: (rows) => rows.map(([p = 0], place) => ({ place, p })).sort((a, b) => b.p - a.p),
};
const row = (p: number, ...more: number[]) => {
  const features = new Float32Array(featureNames.length + more.length);
  features[0] = p;
  features.set(more, featureNames.length);
  return features;
};

test('a higher cosine never lowers a probability', () => {
  const { rank } = mixing(believing, { words: 1, meaning: 8, offset: -4 });
  const ps = [-1, 0, 0.3, 0.6, 0.9, 1].map((cosine) => rank([row(0.3, cosine)])[0]?.p ?? -1);
  expect(ps.toSorted((a, b) => a - b)).toEqual(ps);
  expect(rank([row(0.6, 0.1), row(0.3, 0.9)]).map(({ place }) => place)).toEqual([1, 0]);
});

test('rows without a cosine are ranked as if there were no mix', () => {
  const rows = [row(0.2), row(0.7)];
  expect(mixing(believing, { words: 1, meaning: 8, offset: -4 }).rank(rows)).toEqual(believing.rank(rows));
});

test('a probability of 0 or 1 can still be moved', () => {
  expect(logOddsOfP(0)).toBeGreaterThan(-8);
  expect(logOddsOfP(1)).toBeLessThan(8);
});
