import fc from 'fast-check';
import { expect, test } from 'vitest';
import { noWrongPins, oneMore, settle, triesLeft, type WrongPins, waitMs } from '#core/staff/lock-out.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const startMs = Date.UTC(2026, 10, 23);

const moment = fc.integer({ min: startMs, max: startMs + 400 * dayMs });
const wrong: fc.Arbitrary<WrongPins> = fc.record({ times: fc.integer({ min: 0, max: 5000 }), lastAtMs: moment });

function after(times: number, atMs = startMs): WrongPins {
  let count = noWrongPins;
  for (let time = 0; time < times; time += 1) count = oneMore(count, atMs);
  return count;
}

test('the first wrong PINs make nobody wait, then the wait doubles up to an hour', () => {
  const waits = Array.from({ length: 14 }, (_, times) => waitMs(after(times), startMs) / 1000);
  expect(waits).toEqual([0, 0, 0, 0, 0, 30, 60, 120, 240, 480, 960, 1920, 3600, 3600]);
  expect(triesLeft(after(3))).toBe(2);
  expect(triesLeft(after(9))).toBe(0);
});

test('a wait is never negative and never longer than an hour', () => {
  fc.assert(
    fc.property(wrong, moment, (count, nowMs) => {
      const wait = waitMs(count, nowMs);
      return wait >= 0 && wait <= hourMs;
    }),
  );
});

test('a wait runs down as fast as time goes', () => {
  fc.assert(
    fc.property(wrong, fc.nat({ max: 2 * hourMs }), (count, laterMs) => {
      const before = waitMs(count, count.lastAtMs);
      expect(waitMs(count, count.lastAtMs + laterMs)).toBe(Math.max(0, before - laterMs));
    }),
  );
});

test('one more wrong PIN never shortens a wait', () => {
  fc.assert(
    fc.property(wrong, fc.nat({ max: dayMs - 1 }), (count, laterMs) => {
      const nowMs = count.lastAtMs + laterMs;
      expect(waitMs(oneMore(count, nowMs), nowMs)).toBeGreaterThanOrEqual(waitMs(count, nowMs));
    }),
  );
});

test('a time before the last wrong PIN neither frees a locked role nor locks it for longer', () => {
  fc.assert(
    fc.property(wrong, fc.integer({ min: 1, max: 50 * 365 * dayMs }), (count, backMs) => {
      const nowMs = count.lastAtMs - backMs;
      expect(waitMs(count, nowMs)).toBe(waitMs(count, count.lastAtMs));
      expect(oneMore(count, nowMs).lastAtMs).toBe(count.lastAtMs);
    }),
  );
});

test('a count that is settled stays as it is', () => {
  fc.assert(
    fc.property(wrong, moment, (count, nowMs) => {
      const settled = settle(count, nowMs);
      expect(settle(settled, nowMs)).toBe(settled);
    }),
  );
});

test('after a day without a wrong PIN the count starts anew', () => {
  expect(settle(after(30), startMs + dayMs - 1).times).toBe(30);
  expect(settle(after(30), startMs + dayMs)).toEqual(noWrongPins);
});

test('whoever tries as often as is possible gets fewer than 40 tries in any day', () => {
  const restMs = fc.oneof(fc.constant(0), fc.nat({ max: 2 * hourMs }), fc.nat({ max: 3 * dayMs }));
  fc.assert(
    fc.property(fc.array(restMs, { minLength: 1, maxLength: 200 }), (rests) => {
      const triedAt: number[] = [];
      let count = noWrongPins;
      let nowMs = startMs;
      for (const rest of rests) {
        nowMs += waitMs(count, nowMs) + rest;
        count = oneMore(count, nowMs);
        triedAt.push(nowMs);
      }
      const inDayFrom = (from: number) => triedAt.filter((at) => at >= from && at < from + dayMs).length;
      return Math.max(...triedAt.map(inDayFrom)) < 40;
    }),
  );
});
