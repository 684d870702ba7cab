import { expect, test } from 'vitest';
import { fallen, measureSamples, measureShipped, readBaseline, shippedSets } from '#bench/answers/baseline.ts';
import { languages } from '#contract/base/language.ts';
import { openTrainedAnswering } from '#test/support/fixtures/answering.ts';

const baseline = readBaseline();

for (const set of shippedSets) {
  test(`ranking and coverage on ${set.name} have not fallen below the baseline`, { timeout: 120_000 }, async () => {
    const now = await measureShipped(set, openTrainedAnswering());
    expect(fallen(set.name, now, baseline)).toEqual([]);
  });
}

test('the sample venues answer their own words at once, as the baseline has it', { timeout: 120_000 }, async () => {
  const now = await measureSamples(openTrainedAnswering());
  for (const [venueId, before] of Object.entries(baseline.exactAnswered)) {
    for (const language of languages)
      expect(now[venueId]?.[language], `${venueId} ${language}`).toBeGreaterThanOrEqual(before[language] ?? 1);
  }
});

const planted = {
  r1: 0.8,
  coverageAt95: 0.5,
  helped: 0.8,
  clarifyHasGold: 0.8,
  misled: 0.02,
  offeredNear: 0.3,
  offeredFar: 0.05,
};
const before = { tolerance: 0.02, sets: { planted }, exactAnswered: {} };

test('a figure that fell by more than the tolerance is named', () => {
  expect(fallen('planted', { ...planted, r1: 0.77, coverageAt95: 0.49 }, before)).toEqual([
    'planted: r1 fell from 0.8 to 0.770',
  ]);
  expect(fallen('unknown', planted, before)).toHaveLength(1);
});

test('a harm that grew by more than the tolerance is named, and one that shrank is not', () => {
  expect(fallen('planted', { ...planted, misled: 0.05, offeredNear: 0.1 }, before)).toEqual([
    'planted: misled rose from 0.02 to 0.050',
  ]);
});
