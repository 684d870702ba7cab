import { expect, onTestFinished, test } from 'vitest';
import type { TerminalState } from '#contract/page/terminal.ts';
import { createLive } from '#core/system/live.ts';
import { areTwoVisitors, watchTurns } from '#core/worklist/turns.ts';
import { createTestClock } from '#test/support/fakes/clock.ts';

const used = { kind: 'visit' } as TerminalState;
const free: TerminalState = { kind: 'waiting', edition: 1 };

function setup() {
  const clock = createTestClock();
  const state = createLive<TerminalState>(free);
  const closing = new AbortController();
  onTestFinished(() => closing.abort());
  const moment = watchTurns({ clock, state, signal: closing.signal });
  const after = async (ms: number, next: TerminalState) => {
    clock.advance(ms);
    state.set(next);
    await new Promise(setImmediate);
  };
  return { after, moment };
}

test('a visit that begins where another ends is the same turn', async () => {
  const { after, moment } = setup();
  await after(60_000, used);
  const { turn } = moment();
  await after(60_000, free);
  await after(5000, used);
  expect(moment().turn).toBe(turn);
});

test('a visit after the terminal stood unused for half a minute is another turn', async () => {
  const { after, moment } = setup();
  await after(60_000, used);
  const { turn } = moment();
  await after(60_000, free);
  await after(30_000, used);
  expect(moment().turn).toBe(turn + 1);
});

test('two visitors are told by both, time and turn', () => {
  const first = { atMs: 0, turn: 1 };
  expect(areTwoVisitors(first, { atMs: 600_000, turn: 2 })).toBe(true);
  expect(areTwoVisitors(first, { atMs: 599_999, turn: 2 })).toBe(false);
  expect(areTwoVisitors(first, { atMs: 600_000, turn: 1 })).toBe(false);
});
