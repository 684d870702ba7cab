import { expect, test } from 'vitest';
import { type ChoicesSample, evenChanceOf, fitEvenChance } from '#bench/answers/fit-even-chance.ts';
import { plainRanker } from '#core/answering/rank/ranker.ts';
import { logistic, logitOf } from '#core/answering/rank/trees.ts';
import { engineTools } from '#test/support/fixtures/answering.ts';

const ofEach = 100;

/** Choices of all chances, a hundred of each, that hold the right one as often as `trueChance` says. */
function choicesThat(trueChance: (chance: number) => number): ChoicesSample[] {
  return Array.from({ length: 19 }, (_, step) => (step + 1) / 20).flatMap((chance) =>
    Array.from({ length: ofEach }, (_, number) => {
      const isRight = number < ofEach * trueChance(chance);
      return { chance, isRight, isNear: !isRight && number % 5 < 2, isPassing: false };
    }),
  );
}

const moreOften = choicesThat((chance) => logistic(logitOf(chance) + 1));

test('choices that hold the right one as often as they add up to are asked for one half', () => {
  expect(evenChanceOf(choicesThat((chance) => chance))).toBeCloseTo(0.5, 1);
});

test('choices that hold it more often than they add up to are asked for less, and none for more than one half', () => {
  const even = evenChanceOf(moreOften);
  expect(even).toBeGreaterThan(0.15);
  expect(even).toBeLessThan(0.35);
  expect(evenChanceOf(choicesThat((chance) => logistic(logitOf(chance) - 1)))).toBe(0.5);
});

test('of what is said in passing at most a twentieth adds up to as much', () => {
  const passing = Array.from({ length: 200 }, (_, number) => ({
    chance: number < 30 ? 0.4 + number / 1000 : 0.1,
    isRight: false,
    isNear: true,
    isPassing: true,
  }));
  const even = evenChanceOf([...moreOften, ...passing]);
  expect(even).toBeGreaterThan(0.4);
  expect(passing.filter(({ chance }) => chance >= even).length).toBeLessThanOrEqual(10);
});

const titles = ['where are the toilets', 'can i park my car here', 'how do i get a library card'];
const asked = (text: string, gold: readonly string[]) => ({ text, gold, kind: 'para' as const, tag: undefined });

/** A pack that is asked its titles in nearly the same words, and as much that it does not have. */
const pack = {
  set: {
    entries: titles.map((q) => ({ type: 'kb' as const, id: q, q })),
    queries: [
      ...titles.map((title) => asked(`${title} please`, [title])),
      ...['is there a cinema', 'who painted that portrait', 'i lost an umbrella'].map((text) => asked(text, [])),
    ],
  },
  tools: engineTools(),
  asideOf: () => 0,
};
const seldomSure = {
  ...plainRanker,
  rank: (rows: readonly Float32Array[]) =>
    rows.map(([score = 0], place) => ({ place, p: place === 0 && score > 0.5 ? 0.3 : 0.01 })),
};

test('a ranker that is seldom sure and then always right is asked for less than one half', () => {
  const even = fitEvenChance([pack], 'en', seldomSure);
  expect(even).toBeGreaterThan(0.03);
  expect(even).toBeLessThan(0.3);
});
