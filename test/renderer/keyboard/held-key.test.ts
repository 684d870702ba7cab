import { expect, test } from 'vitest';
import { createBounceGuard } from '#renderer/keyboard/bounce-guard.ts';
import { createRepeater } from '#renderer/keyboard/repeater.ts';

function setup() {
  let waiting: { atMs: number; act: () => void } | undefined;
  let nowMs = 0;
  const actedAtMs: number[] = [];
  const repeater = createRepeater({
    after: (delayMs, act) => {
      const timer = { atMs: nowMs + delayMs, act };
      waiting = timer;
      return () => {
        if (waiting === timer) waiting = undefined;
      };
    },
  });
  const passTo = (untilMs: number) => {
    while (waiting !== undefined && waiting.atMs <= untilMs) {
      const { atMs, act } = waiting;
      waiting = undefined;
      nowMs = atMs;
      act();
    }
    nowMs = untilMs;
  };
  return { repeater, passTo, actedAtMs, press: () => repeater.start(() => actedAtMs.push(nowMs)) };
}

test('a tap acts once', () => {
  const { repeater, passTo, actedAtMs, press } = setup();
  press();
  passTo(120);
  repeater.stop();
  passTo(5_000);
  expect(actedAtMs).toEqual([0]);
});

test('a held key waits a moment and then repeats steadily until it is let go', () => {
  const { repeater, passTo, actedAtMs, press } = setup();
  press();
  passTo(700);
  repeater.stop();
  passTo(5_000);
  expect(actedAtMs).toEqual([0, 450, 540, 630]);
});

test('a key that is never let go stops by itself', () => {
  const { passTo, actedAtMs, press } = setup();
  press();
  passTo(600_000);
  expect(actedAtMs).toHaveLength(241);
});

test('a touch right after the last one ended is its shadow', () => {
  const guard = createBounceGuard();
  expect(guard.accepts(1_000)).toBe(true);
  guard.released(1_080);
  expect(guard.accepts(1_095)).toBe(false);
  expect(guard.accepts(1_110)).toBe(true);
});
