import { expect, test } from 'vitest';
import { actionOfKey, type HardwareKey } from '#renderer/keyboard/hardware-key.ts';

const key = (name: string, held: Partial<HardwareKey> = {}): HardwareKey => ({
  key: name,
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  repeat: false,
  ...held,
});
const open = { hasLetters: true, choosesByDigit: true };
const closed = { hasLetters: false, choosesByDigit: true };

test('letters are typed, and caps lock means nothing to pinyin', () => {
  expect(actionOfKey(key('s'), 'pinyin', closed)).toEqual({ kind: 'type', text: 's' });
  expect(actionOfKey(key('S'), 'pinyin', closed)).toEqual({ kind: 'type', text: 's' });
  expect(actionOfKey(key('S', { shiftKey: true }), 'latin', closed)).toEqual({ kind: 'type', text: 'S' });
});

test('Latin keys write jamo, with shift the doubled ones', () => {
  expect(actionOfKey(key('r'), 'hangul', closed)).toEqual({ kind: 'type', text: 'ㄱ' });
  expect(actionOfKey(key('R', { shiftKey: true }), 'hangul', closed)).toEqual({ kind: 'type', text: 'ㄲ' });
  expect(actionOfKey(key('R'), 'hangul', closed)).toEqual({ kind: 'type', text: 'ㄱ' });
  expect(actionOfKey(key('A', { shiftKey: true }), 'hangul', closed)).toEqual({ kind: 'type', text: 'ㅁ' });
});

test('digits choose while letters are open and are typed otherwise', () => {
  expect(actionOfKey(key('3'), 'pinyin', open)).toEqual({ kind: 'choose', place: 2 });
  expect(actionOfKey(key('3'), 'pinyin', closed)).toEqual({ kind: 'type', text: '3' });
  expect(actionOfKey(key('3'), 'latin', { hasLetters: true, choosesByDigit: false })).toEqual({
    kind: 'type',
    text: '3',
  });
});

test('enter settles open letters and submits when nothing is open', () => {
  expect(actionOfKey(key('Enter'), 'pinyin', open)).toEqual({ kind: 'settle' });
  expect(actionOfKey(key('Enter'), 'pinyin', closed)).toEqual({ kind: 'submit' });
  expect(actionOfKey(key('Enter'), 'hangul', { hasLetters: true, choosesByDigit: false })).toEqual({ kind: 'submit' });
});

test('escape clears open letters and is left to the screen otherwise', () => {
  expect(actionOfKey(key('Escape'), 'pinyin', open)).toEqual({ kind: 'escape' });
  expect(actionOfKey(key('Escape'), 'pinyin', closed)).toBeUndefined();
});

test('pages are turned while candidates are shown', () => {
  expect(actionOfKey(key('PageDown'), 'pinyin', open)).toEqual({ kind: 'turn', by: 1 });
  expect(actionOfKey(key('PageUp'), 'pinyin', open)).toEqual({ kind: 'turn', by: -1 });
});

test('of held keys only delete repeats', () => {
  expect(actionOfKey(key('Backspace', { repeat: true }), 'pinyin', open)).toEqual({ kind: 'erase' });
  expect(actionOfKey(key('s', { repeat: true }), 'pinyin', open)).toBeUndefined();
  expect(actionOfKey(key('Enter', { repeat: true }), 'pinyin', closed)).toBeUndefined();
});

test('shortcuts and keys without a character are left alone', () => {
  expect(actionOfKey(key('r', { ctrlKey: true }), 'pinyin', open)).toBeUndefined();
  for (const name of ['Tab', 'F5', 'ArrowLeft', 'Shift', 'Dead', 'Unidentified'])
    expect(actionOfKey(key(name), 'pinyin', open)).toBeUndefined();
});
