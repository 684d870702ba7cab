import { expect, test } from 'vitest';
import { fallen, measureShipped, readBaseline, shippedSets } from '#bench/answers/baseline.ts';
import { openTrainedAnswering } from '#test/support/fixtures/answering.ts';

const baseline = readBaseline();

for (const { language, name } of shippedSets) {
  test(`ranking and coverage on ${name} have not fallen below the baseline`, { timeout: 120_000 }, async () => {
    const now = await measureShipped(name, language, openTrainedAnswering());
    expect(fallen(name, now, baseline)).toEqual([]);
  });
}

test('a figure that fell by more than the tolerance is named', () => {
  const before = { tolerance: 0.02, sets: { planted: { r1: 0.8, coverageAt95: 0.5 } } };
  expect(fallen('planted', { r1: 0.77, coverageAt95: 0.49 }, before)).toEqual(['planted: r1 fell from 0.8 to 0.770']);
  expect(fallen('unknown', { r1: 1, coverageAt95: 1 }, before)).toHaveLength(1);
});
