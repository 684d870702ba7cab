import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Child } from '#core/system/child.ts';
import type { Clock } from '#core/system/clock.ts';
import { afterPatience, waitedForProcessorMs } from '#core/system/patience.ts';
import { watchChild } from '#core/system/watched-child.ts';
import { createTestClock } from '#test/support/fakes/clock.ts';

const deadlineMs = 8000;

/** A child that hears everything, says nothing, and gets so much of a second of processor time in each second. */
function setup({ share = 1, clock = createTestClock() as Clock } = {}) {
  let overs = 0;
  const startMs = clock.monotonicMs();
  const waitedMs = () => (clock.monotonicMs() - startMs) * (1 - share);
  const stop = afterPatience({
    clock,
    deadlineMs,
    waitedMs,
    onOver: () => {
      overs += 1;
    },
  });
  return { stop, overs: () => overs };
}

test('silence with the processor at hand is over at the deadline, and once', () => {
  const clock = createTestClock();
  const { overs } = setup({ clock });
  clock.advance(deadlineMs - 1);
  expect(overs()).toBe(0);
  clock.advance(1);
  clock.advance(10 * deadlineMs);
  expect(overs()).toBe(1);
});

test('who has waited for the processor has that much longer', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.05, max: 1, noNaN: true }), (share) => {
      const clock = createTestClock();
      const { overs } = setup({ clock, share });
      const fairMs = deadlineMs / share;
      clock.advance(fairMs * 0.95);
      expect(overs()).toBe(0);
      clock.advance(fairMs * 0.1 + deadlineMs / 4);
      expect(overs()).toBe(1);
    }),
  );
});

test('who gets no processor at all is not over, however long', () => {
  const clock = createTestClock();
  const { overs } = setup({ clock, share: 0 });
  clock.advance(100 * deadlineMs);
  expect(overs()).toBe(0);
});

/** A clock whose process stands still: each timer comes a minute late. */
function lateClock() {
  const clock = createTestClock();
  return { ...clock, after: (delayMs: number, run: () => void) => clock.after(delayMs + 60_000, run) };
}

/** A child whose messages and end a test makes up. */
function talkingChild() {
  let hear = (_: unknown) => {};
  let kills = 0;
  const child: Child = {
    pid: 1,
    send: () => {},
    onMessage: (listener) => {
      hear = listener;
    },
    onExit: () => {},
    kill: () => {
      kills += 1;
    },
  };
  return { child, say: (message: unknown) => hear(message), kills: () => kills };
}

test('a pong that this process came too late to read is still read', () => {
  const clock = lateClock();
  const { child, say, kills } = talkingChild();
  const limits = { initDeadlineMs: 30_000, pingEveryMs: 1000, pingDeadlineMs: 8000, memoryMb: 100 };
  watchChild(child, { clock, limits, onReady: () => {}, onMessage: () => {}, onEnd: () => {}, waitedMs: () => 0 });
  say({ kind: 'ready' });
  // The ping goes out, the deadline has long passed when its timer comes, and the answer lies behind it.
  clock.advance(61_000);
  clock.advance(68_000);
  say({ kind: 'pong', id: 1, rssMb: 50 });
  clock.advance(61_000);
  expect(kills()).toBe(0);
});

test('the system says how long a process has waited for a processor', () => {
  expect(waitedForProcessorMs(process.pid)).toBeGreaterThanOrEqual(0);
  expect(Number.isFinite(waitedForProcessorMs(process.pid))).toBe(true);
  expect([waitedForProcessorMs(undefined), waitedForProcessorMs(2 ** 30)]).toEqual([0, 0]);
});
