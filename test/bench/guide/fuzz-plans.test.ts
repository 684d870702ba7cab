import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fuzzPlans } from '#bench/guide/fuzz-plans.ts';
import { offeredPlans, plantedMark } from '#bench/guide/offered-plans.ts';
import { readPlan } from '#core/plans/read-plan.ts';

const offers = fc.sample(offeredPlans, { numRuns: 400, seed: 16 });

test('no bad drawing is taken, no good one refused, and nothing planted comes through', () => {
  const figures = fuzzPlans(offers, readPlan);
  expect(figures).toMatchObject({ runs: 400, crashes: 0, accepted: 0, scripts: 0, validRefused: 0 });
  expect(figures.validOffered).toBeGreaterThan(100);
});

test('a reader that lets a script through, takes what is bad, refuses what is good or throws is caught', () => {
  const label = { x: 0, y: 0, text: { 'zh-CN': plantedMark } };
  const lenient = (svg: string) => {
    const { plan, dropped } = readPlan(svg);
    return { plan: { ...plan, labels: [label] }, dropped };
  };
  expect(fuzzPlans(offers, lenient).scripts).toBeGreaterThan(100);
  const [good] = offers.filter(({ shapes }) => shapes !== null);
  const anything = () => readPlan(good?.svg ?? '');
  expect(fuzzPlans(offers, anything).accepted).toBeGreaterThan(20);
  const nothing = () => readPlan('');
  expect(fuzzPlans(offers, nothing).validRefused).toBeGreaterThan(100);
  const broken = () => {
    throw new TypeError('broken');
  };
  expect(fuzzPlans(offers, broken).crashes).toBe(400);
});
