import { expect, test } from 'vitest';
import { createRestarts } from '#core/system/restarts.ts';
import { createTestClock } from '#test/support/fakes/clock.ts';

const policy = { firstDelayMs: 100, longestDelayMs: 300, budget: 4, windowMs: 10_000, restMs: 60_000 };

test('delays double up to the longest, then it rests', () => {
  const restarts = createRestarts(policy, createTestClock());
  const delays = Array.from({ length: 5 }, () => restarts.next());
  expect(delays.map(({ delayMs }) => delayMs)).toEqual([100, 200, 300, 300, 60_000]);
  expect(delays.map(({ resting }) => resting)).toEqual([false, false, false, false, true]);
});

test('success shortens the next delay but only time refills the budget', () => {
  const clock = createTestClock();
  const restarts = createRestarts(policy, clock);
  for (let i = 0; i < 4; i += 1) {
    expect(restarts.next().delayMs).toBe(100);
    restarts.succeeded();
  }
  expect(restarts.next().resting).toBe(true);
  restarts.next();
  clock.advance(policy.windowMs);
  expect(restarts.next()).toEqual({ delayMs: 200, resting: false });
});
