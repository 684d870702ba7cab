import { expect, test } from 'vitest';
import { splitSentences } from '#core/speaking/sentences.ts';

const cut = (text: string, language: 'zh-CN' | 'en' | 'ja' | 'ko') =>
  splitSentences(text, language).map(({ start, end }) => text.slice(start, end));

test('sentences end where people end them, in every language', () => {
  expect(cut('带上身份证。到 C6 窗口！要多久？', 'zh-CN')).toEqual(['带上身份证。', '到 C6 窗口！', '要多久？']);
  expect(cut('Take your card. Go to C6.', 'en')).toEqual(['Take your card.', 'Go to C6.']);
  expect(cut('身分証を持って窓口へ。再発行します。', 'ja')).toEqual(['身分証を持って窓口へ。', '再発行します。']);
  expect(cut('창구로 가세요. 바로 됩니다.', 'ko')).toEqual(['창구로 가세요.', '바로 됩니다.']);
});

test('lines without words are not read, and places count in the text as it was', () => {
  expect(splitSentences('  一。\n\n——\n二。', 'zh-CN')).toEqual([
    { start: 2, end: 4 },
    { start: 9, end: 11 },
  ]);
});

test('a long sentence is cut at its commas, never inside a number', () => {
  const clause = 'The fee is 1,200 yuan for each of the copies that you ask for, ';
  for (const part of cut(clause.repeat(4), 'en')) expect(part.length).toBeLessThanOrEqual(90);
  expect(cut(clause.repeat(4), 'en').join(' ')).toContain('1,200');
});
