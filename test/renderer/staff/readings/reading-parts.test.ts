import { expect, test } from 'vitest';
import { asTyped, hasTones, partsOf, saidOf, withPart } from '#renderer/staff/readings/reading-parts.ts';
import { tones, withToneMark } from '#renderer/staff/readings/tone-marks.ts';

const texts = (said: string, language: Parameters<typeof partsOf>[1]) =>
  partsOf(said, language).map(({ text }) => text);

test('a Chinese reading is written anew by the syllable, other readings by the word', () => {
  expect(texts('dao4 C liu4 chuang1 kou3, chong2庆路.', 'zh-CN')).toEqual([
    'dao4',
    'C',
    'liu4',
    'chuang1',
    'kou3',
    'chong2',
    '庆',
    '路',
  ]);
  expect(texts('マドグチ ワ 2 カイ 。', 'ja')).toEqual(['マドグチ', 'ワ', '2', 'カイ']);
  expect(texts('Take it to C6, you’re welcome.', 'en')).toEqual(['Take', 'it', 'to', 'C6', 'you’re', 'welcome']);
  expect(texts('이층에 오세요.', 'ko')).toEqual(['이층에', '오세요']);
});

test('only the part that was chosen changes, also where the same stands twice', () => {
  const said = 'zhong4 qing4, zhong4 liang4.';
  const second = partsOf(said, 'zh-CN')[2];
  if (!second) throw new Error('The part is not there.');
  expect(withPart(said, second, ' chong2 ')).toBe('zhong4 qing4, chong2 liang4.');
});

test('a sentence that needs no reading is changed from its own words, one that lacks its reading from nothing', () => {
  const sentence = { text: 'Come in.', reading: null, origin: null, isMissing: false };
  expect(saidOf(sentence)).toBe('Come in.');
  expect(saidOf({ ...sentence, isMissing: true })).toBe('');
});

test('pinyin needs its tones, v stands for ü, and other languages have neither', () => {
  expect(asTyped(' lv4 se4 ', 'zh-CN')).toBe('lü4 se4');
  expect(asTyped('via', 'en')).toBe('via');
  for (const good of ['chong2', 'lü4 se4', 'A', '庆 lu4']) expect(hasTones(good, 'zh-CN'), good).toBe(true);
  for (const bad of ['chong', 'chong2 qing', 'Chong2']) expect(hasTones(bad, 'zh-CN'), bad).toBe(false);
  expect(hasTones('かた', 'ja')).toBe(true);
});

test('tones are marked as in schoolbooks', () => {
  const marked = (letters: string) => tones.map((tone) => withToneMark(letters, tone)).join(' ');
  expect(marked('chong')).toBe('chōng chóng chǒng chòng chong');
  expect(marked('lü')).toBe('lǖ lǘ lǚ lǜ lü');
  const second = (letters: string) => withToneMark(letters, 2);
  expect(['xue', 'gui', 'liu', 'zhou', 'jiao', 'xiong', 'n'].map(second)).toEqual([
    'xué',
    'guí',
    'liú',
    'zhóu',
    'jiáo',
    'xióng',
    'n',
  ]);
});
