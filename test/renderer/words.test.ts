import { expect, test } from 'vitest';
import { splitFigure, widthInHan } from '#renderer/components/facts.tsx';
import { phrasesOf } from '#renderer/components/phrases.tsx';

test('a figure is taken apart so that its number can be large', () => {
  expect(splitFigure('10 分钟')).toEqual({ number: '10', unit: '分钟' });
  expect(splitFigure('5 working days')).toEqual({ number: '5', unit: 'working days' });
});

test('a figure without a number stays whole', () => {
  expect(splitFigure('不收费')).toBeNull();
  expect(splitFigure('16:30')).toBeNull();
});

test('a Han character is about as wide as two letters', () => {
  expect(widthInHan('不收费')).toBe(3);
  expect(widthInHan('Free')).toBeLessThan(3);
});

test('a heading breaks between words, and a mark stays with the word before it', () => {
  const phrases = phrasesOf('敬老卡丢了，怎么补办？');
  expect(phrases.join('')).toBe('敬老卡丢了，怎么补办？');
  expect(phrases.some((phrase) => /^[，？]/u.test(phrase))).toBe(false);
  expect(phrases.length).toBeGreaterThan(2);
});

test('an opening bracket stays with the word behind it', () => {
  expect(phrasesOf('按「结束清除」').some((phrase) => phrase.endsWith('「'))).toBe(false);
});
