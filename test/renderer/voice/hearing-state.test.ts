import { expect, test } from 'vitest';
import type { SpeechEvent } from '#contract/page/speech.ts';
import { type HearingState, hear, nothingHeardYet, pressed } from '#renderer/voice/hearing-state.ts';

const opening: SpeechEvent = { kind: 'opening', turn: 3, microphone: 'page', longestMs: 20_000 };
const listening = (level: number, speaking: boolean): SpeechEvent => ({ kind: 'listening', turn: 3, level, speaking });

/** The state after events that come a tenth of a second after one another. */
function after(events: readonly SpeechEvent[], from: HearingState = nothingHeardYet): HearingState {
  return events.reduce((state, event, index) => hear(state, event, index * 100), from);
}

test('words grow while somebody speaks and stand when they are final', () => {
  const speaking = after([opening, listening(0.4, true), { kind: 'partial', turn: 3, text: '社保' }]);
  expect(speaking).toMatchObject({ phase: 'listening', partial: '社保', heard: null });
  const final = after([{ kind: 'final', turn: 3, text: '社保在哪里', alternatives: ['设备在哪里'] }], speaking);
  expect(final).toMatchObject({ phase: 'thinking', partial: '' });
  expect(final.heard).toEqual({ text: '社保在哪里', alternatives: ['设备在哪里'] });
});

test('the newest loudness stands first, and no more than the water has rows', () => {
  const state = after([opening, ...Array.from({ length: 20 }, (_, index) => listening(index / 20, false))]);
  expect(state.levels).toHaveLength(13);
  expect(state.levels[0]).toBe(0.95);
});

test('the time left runs from the first word, not from the press', () => {
  const quiet = after([opening, ...Array.from({ length: 30 }, () => listening(0, false))]);
  expect(quiet.secondsLeft).toBe(20);
  const spoken = hear(hear(quiet, listening(0.5, true), 10_000), listening(0.5, true), 15_500);
  expect(spoken.secondsLeft).toBe(15);
});

test.for([
  [{ kind: 'rejected', turn: 3, reason: 'filler' }, 'filler'],
  [{ kind: 'rejected', turn: 3, reason: 'too-noisy' }, 'too-noisy'],
  [{ kind: 'silence', turn: 3 }, 'silence'],
  [{ kind: 'fault', turn: 3, code: 'engine-lost' }, 'engine-lost'],
] as const)('a turn that ends with %o says why and gives no words', ([event, unheard]) => {
  const state = after([opening, { kind: 'partial', turn: 3, text: '嗯' }, event]);
  expect(state).toMatchObject({ phase: 'idle', partial: '', heard: null, unheard });
});

test('an event of an earlier turn changes nothing', () => {
  const again = pressed(after([opening]));
  expect(hear(again, { kind: 'stopped', turn: 3 }, 0)).toBe(again);
});

test('pressing again forgets what was heard before', () => {
  const heard = after([opening, { kind: 'final', turn: 3, text: '社保', alternatives: [] }]);
  expect(pressed(heard)).toMatchObject({ phase: 'starting', heard: null, unheard: null });
});

test('a press that core refused does not make the next turn stale', () => {
  const refusedTwice = pressed(pressed(after([opening])));
  const next = hear(refusedTwice, { ...opening, turn: 4 }, 0);
  expect(hear(next, { kind: 'partial', turn: 4, text: '你' }, 0).partial).toBe('你');
});
