import { expect, test } from 'vitest';
import { fieldOf, itemTarget, partTarget, textTarget } from '#renderer/staff/console/edit-target.ts';

const path = ['texts', 'en', 'steps'];

test('a text that is emptied is no text', () => {
  const { read, write } = textTarget('field.lead', ['texts', 'en', 'lead'], 'en');
  expect(read(null)).toBe('');
  expect(read(write(null, 'Go to C6.'))).toBe('Go to C6.');
  expect(write('Go to C6.', '')).toBeNull();
});

test('a phrasing after the last is a new one; one that is emptied is gone, and a list of none is nothing', () => {
  const at = (index: number) => itemTarget('field.phrasing', path, 'en', index);
  expect(at(1).write(['one'], 'two')).toEqual(['one', 'two']);
  expect(at(0).write(['one', 'two'], 'first')).toEqual(['first', 'two']);
  expect(at(0).write(['one', 'two'], '')).toEqual(['two']);
  expect(at(0).write(['one'], '')).toBeNull();
});

test('a step keeps its note while its title is written, loses it alone, and goes with its title', () => {
  const title = partTarget('field.step', path, 'en', { index: 0, key: 'title', isFirst: true });
  const note = partTarget('field.step-note', path, 'en', { index: 0, key: 'note', isFirst: false });
  const steps = [{ title: 'Take a number', note: 'By the door' }];
  expect(title.write(steps, 'Sit down')).toEqual([{ title: 'Sit down', note: 'By the door' }]);
  expect(note.write(steps, '')).toEqual([{ title: 'Take a number' }]);
  expect(title.write(steps, '')).toBeNull();
  expect(note.read(steps)).toBe('By the door');
});

test('a field of a language that is not written yet holds nothing', () => {
  expect(
    fieldOf({ id: 'a', validUntil: null, relatedIds: [], texts: {} }, ['texts', 'ko', 'place', 'sign']),
  ).toBeNull();
});
