import { expect, test } from 'vitest';
import type { Stop } from '#renderer/voice/stops.ts';
import { at, pressAt, step } from '#renderer/voice/walk.ts';

const stop = (text: string, endsVisit = false): Stop => ({
  element: {} as HTMLElement,
  text,
  isKey: true,
  state: null,
  endsVisit,
});
const stops = [stop('打字问'), stop('紧急情况'), stop('结束清除', true)];
const [first = null, , last = null] = stops;

test('beyond the end of a screen nothing is pressed, and one step back is the last key again', () => {
  const beyond = step(at(last), stops, 1);
  expect(pressAt(beyond, stops)).toEqual({ kind: 'beyond' });
  expect(pressAt(step(beyond, stops, 1), stops)).toEqual({ kind: 'beyond' });
  expect(step(beyond, stops, -1)).toEqual(at(last));
});

test('before the start of a screen nothing is pressed, and one step on is the first key again', () => {
  const beyond = step(at(first), stops, -1);
  expect(pressAt(beyond, stops)).toEqual({ kind: 'beyond' });
  expect(step(beyond, stops, 1)).toEqual(at(first));
});

test('the key that ends the visit asks first, each time that it was come to', () => {
  const there = at(last);
  expect(pressAt(there, stops)).toEqual({ kind: 'ask' });
  expect(pressAt({ ...there, isAsked: true }, stops)).toEqual({ kind: 'press', stop: last });
  const back = step(step({ ...there, isAsked: true }, stops, -1), stops, 1);
  expect(pressAt(back, stops)).toEqual({ kind: 'ask' });
});

test('a key that was drawn anew is pressed as it is now', () => {
  const anew = stop('打字问');
  expect(pressAt(at(first), [anew])).toEqual({ kind: 'press', stop: anew });
});
