import fc from 'fast-check';
import { expect, test } from 'vitest';
import { composeHangul, decomposeHangul } from '#renderer/keyboard/hangul/jamo.ts';
import { jamoByLetter } from '#renderer/keyboard/hangul/two-set.ts';

const typed = (letters: string) =>
  composeHangul(Array.from(letters, (letter) => jamoByLetter[letter] ?? letter).join(''));
const syllable = fc.integer({ min: 0xac00, max: 0xd7a3 }).map((code) => String.fromCharCode(code));
const keyJamo = fc.constantFrom(...new Set(Object.values(jamoByLetter)));

test('Latin keys write what a Korean keyboard writes', () => {
  expect(typed('dusrnjs')).toBe('연권');
  expect(typed('tlsqnswmd')).toBe('신분증');
  expect(typed('Qkffo')).toBe('빨래');
});

test('a vowel takes the consonant before it along', () => {
  expect(composeHangul('ㅎㅏㄴ')).toBe('한');
  expect(composeHangul('ㅎㅏㄴㅏ')).toBe('하나');
});

test('of a double final consonant only the second goes along', () => {
  expect(composeHangul('ㄱㅏㅂㅅ')).toBe('값');
  expect(composeHangul('ㄱㅏㅂㅅㅣ')).toBe('갑시');
});

test('two vowels join where they can and part where they cannot', () => {
  expect(composeHangul('ㅇㅗㅏ')).toBe('와');
  expect(composeHangul('ㅇㅏㅗ')).toBe('아ㅗ');
});

test('any Korean text comes back from its keys', () => {
  fc.assert(
    fc.property(fc.array(syllable, { maxLength: 12 }), (syllables) => {
      const text = syllables.join('');
      expect(composeHangul(decomposeHangul(text))).toBe(text);
    }),
  );
});

test('whatever jamo are typed, their keys can be read back from what is written', () => {
  fc.assert(
    fc.property(fc.array(keyJamo, { maxLength: 16 }), (jamo) => {
      const keys = jamo.join('');
      expect(decomposeHangul(composeHangul(keys))).toBe(keys);
    }),
  );
});

test('characters that are no jamo stay as they are', () => {
  expect(composeHangul('ㅎㅏ 1')).toBe('하 1');
  expect(decomposeHangul('하 A1')).toBe('ㅎㅏ A1');
});
