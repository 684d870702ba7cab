import { expect, test } from 'vitest';
import { pinyinReading } from '#core/speaking/chinese-reading.ts';
import { isReadable, madeChineseReading, saidForm } from '#core/speaking/said-form.ts';

const staff = (reading: string) => ({ reading, origin: 'staff' }) as const;

test('tones of a reading are not read as figures, and figures beside them are', () => {
  expect(saidForm('', staff('到 chong2庆路 2 号'), 'zh-CN', 'syllables')).toBe('到 chong2 庆路 二 号');
});

test('what the machine made is stable: read once more it stays', () => {
  const made = madeChineseReading('9:00 到 17:00，办不了就打 12345。');
  expect(pinyinReading(made)).toBe(made);
});

test('a voice that knows characters only is given such as sound like the syllables', () => {
  const said = saidForm('', staff('chong2庆 lu4'), 'zh-CN', 'characters');
  expect(said).toMatch(/^\p{sc=Han}+$/u);
  expect(pinyinReading(said)).toBe('chong2 qing4 lu4');
});

test('such a voice reads the characters themselves where only the machine said how', () => {
  const made = { reading: 'chong2 qing4', origin: 'made' } as const;
  expect(saidForm('重庆', made, 'zh-CN', 'characters')).toBe('重庆');
  expect(saidForm('重庆', made, 'zh-CN', 'syllables')).toBe('chong2  qing4');
});

test.each([
  ['chong2 qing4', 'zh-CN', true],
  ['的 de5', 'zh-CN', true],
  ['nü3 lü4', 'zh-CN', true],
  ['chang9ng3', 'zh-CN', false],
  ['！', 'zh-CN', false],
  ['マドグチ 2', 'ja', true],
  ['窓グチ', 'ja', false],
  ['see six', 'en', true],
] as const)('%s as a reading in %s: %s', (reading, language, expected) => {
  expect(isReadable(reading, language)).toBe(expected);
});
