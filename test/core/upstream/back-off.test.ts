import { expect, test } from 'vitest';
import { createBackOff } from '#core/upstream/back-off.ts';

const pace = { leastMs: 10_000, mostMs: 600_000 };

function waitsOf(random: () => number, failures: number): number[] {
  const backOff = createBackOff({ ...pace, random });
  return Array.from({ length: failures }, () => backOff.afterFailureMs());
}

test('all that is waited beyond the least is chance, over a ceiling that doubles up to ten minutes', () => {
  expect(waitsOf(() => 0, 3)).toEqual([10_000, 10_000, 10_000]);
  expect(waitsOf(() => 0.5, 3)).toEqual([15_000, 20_000, 30_000]);
  expect(waitsOf(() => 0.999_999, 9).map((ms) => Math.round(ms / 1000))).toEqual([
    20, 30, 50, 90, 170, 330, 610, 610, 610,
  ]);
});

test('who was answered begins anew', () => {
  const backOff = createBackOff({ ...pace, random: () => 0.5 });
  for (let failure = 0; failure < 5; failure += 1) backOff.afterFailureMs();
  backOff.reset();
  expect(backOff.afterFailureMs()).toBe(15_000);
});
