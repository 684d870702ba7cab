import { expect, test } from 'vitest';
import { measureGrouping } from '#bench/traces/grouping.ts';
import { recoverForerunnerSketches, recoverSketches } from '#bench/traces/sketch-attack.ts';

/** The attack counts all pairs of characters; a slow machine takes a while for it. */
const timeoutMs = 120_000;

test('the attack reads back most of what release 0.1 left of single visits', { timeout: timeoutMs }, async () => {
  const { planted, recovered } = await recoverForerunnerSketches({ questions: 40 });
  expect(recovered / planted).toBeGreaterThan(0.5);
});

test('it reads back nothing of what is left now, on the disk or in memory', { timeout: timeoutMs }, async () => {
  expect(await recoverSketches({ budgetMs: 2000 })).toEqual({ planted: 200, recovered: 0 });
});

test('like questions are told from others as well as before', () => {
  const { before, now, pairs } = measureGrouping();
  expect(pairs).toBeGreaterThan(1000);
  expect(now).toBeGreaterThan(before - 0.02);
});
