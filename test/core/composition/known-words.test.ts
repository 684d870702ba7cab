import { expect, test } from 'vitest';
import { createKnownWords } from '#core/composition/known-words.ts';
import { readWords } from '#core/engines/word-files.ts';
import { testVenue } from '#test/support/fixtures/venue.ts';

const setup = () => createKnownWords({ content: testVenue(), readWords });

test('everyday words, words of the lexicon and words of the venue are known', () => {
  const words = setup();
  expect(words.knows('驾照', 'zh-CN')).toBe(true);
  expect(words.knows('扯证', 'zh-CN')).toBe(true);
  expect(words.knows('toilet', 'en')).toBe(true);
  expect(words.knows('払い', 'ja')).toBe(true);
  expect(words.knows('화장실', 'ko')).toBe(true);
  expect(words.isEnding('입니다')).toBe(true);
});

test('names of people are not, though dictionaries list them', () => {
  const words = setup();
  for (const name of ['李秀英', '丽娟', '欧阳', '高峰']) expect(words.knows(name, 'zh-CN'), name).toBe(false);
  for (const name of ['山田', '佐藤', '太郎', '田中']) expect(words.knows(name, 'ja'), name).toBe(false);
  expect(words.knows('smith', 'en')).toBe(false);
  expect(words.knows('민수', 'ko')).toBe(false);
});

test('the lists are read once, aside or when they are needed', async () => {
  const read: string[] = [];
  const words = createKnownWords({
    content: testVenue(),
    readWords: (file) => {
      read.push(file);
      return new Set();
    },
  });
  words.knows('驾照', 'zh-CN');
  await words.load();
  words.knows('驾照', 'zh-CN');
  expect(read.sort()).toEqual(['en', 'ja', 'ko', 'zh-CN']);
});
