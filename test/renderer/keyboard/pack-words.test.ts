import { expect, test } from 'vitest';
import { packWordsOf } from '#renderer/keyboard/pack-words.ts';

const texts = ['身份证丢了怎么补办', '身份证到期怎么换', '老人卡怎么办理'];

test('words come in order of how often the venue uses them', () => {
  const [first, second] = packWordsOf(texts, 'zh-CN');
  expect(first).toEqual({ text: '怎么', count: 3 });
  expect(second?.count).toBe(2);
});

test('neighbours are one word too, after the words themselves', () => {
  const words = packWordsOf(texts, 'zh-CN').map(({ text }) => text);
  expect(words).toEqual(expect.arrayContaining(['身份证', '老人卡', '怎么补办']));
  expect(words.indexOf('身份证')).toBeGreaterThan(words.indexOf('怎么'));
});

test('punctuation parts neighbours', () => {
  const words = packWordsOf(['身份证，怎么办'], 'zh-CN').map(({ text }) => text);
  expect(words.some((word) => word.startsWith('身份证') && word.length > 3)).toBe(false);
});

test('languages with spaces have single words only', () => {
  expect(packWordsOf(['Where is the lost property'], 'en').map(({ text }) => text)).toEqual([
    'Where',
    'is',
    'the',
    'lost',
    'property',
  ]);
});

test('what stands only as part of something longer is marked as a part', () => {
  const words = packWordsOf(
    [
      '敬老卡丢了',
      '敬老卡在哪里办',
      '敬老卡能不能补',
      '身份证能补吗',
      '身份证能换吗',
      '补办身份证',
      '我要换身份证',
      '补吗',
    ],
    'zh-CN',
  );
  const isPart = (text: string) => words.find((word) => word.text === text)?.isPart ?? false;
  expect(['敬老', '敬老卡', '身份证', '身份证能'].map(isPart)).toEqual([true, false, false, true]);
});
