import { expect, test } from 'vitest';
import { echoOf, faultOfWriting } from '#bench/matters/writing.ts';
import type { Language } from '#contract/base/language.ts';

const fault = (text: string, language: Language, style: 'plain' | 'short' | 'kana' = 'plain') =>
  faultOfWriting({ text, language, style });

test('what people write in each language passes, with the words that are written in Latin letters everywhere', () => {
  expect(fault('喺边度上WiFi，冇密码？', 'zh-CN')).toBeNull();
  expect(fault("where's the loo, please?", 'en')).toBeNull();
  expect(fault('Ｗｉ－Ｆｉ'.normalize('NFKC'), 'ja', 'short')).toBeNull();
  expect(fault('トイレはどこですか〜', 'ja')).toBeNull();
  expect(fault('와이파이 비밀번호가 뭐예요?', 'ko')).toBeNull();
});

test('another script, quotation marks and traditional characters are named', () => {
  expect(fault('厕所は哪里', 'zh-CN')).toBe('has は, which is not written in zh-CN');
  expect(fault('他说“没了”', 'zh-CN')).toBe('has “ ”, which is not written in zh-CN');
  expect(fault('身份證丢了', 'zh-CN')).toBe('is not in simplified characters: 身份证丢了');
  expect(fault('厕所 please', 'en')).toContain('which is not written in en');
  expect(fault('화장실 廁所', 'ko')).toContain('which is not written in ko');
  expect(fault('where is the toilet', 'ja')).toBe('has nothing written in ja');
});

test('a saying is neither a sign nor a story', () => {
  expect(fault('票？', 'zh-CN')).toBe('is too short');
  expect(fault('票'.repeat(61), 'zh-CN')).toBe('is too long');
});

test('short is short, and kana has no Chinese character', () => {
  expect(fault('补身份证', 'zh-CN', 'short')).toBeNull();
  expect(fault('补办身份证', 'zh-CN', 'short')).toBe('is called short and is long');
  expect(fault('免费WiFi', 'zh-CN', 'short')).toBeNull();
  expect(fault('lost id card', 'en', 'short')).toBeNull();
  expect(fault('i lost my card', 'en', 'short')).toBe('is called short and is long');
  expect(fault('といれはどこ', 'ja', 'kana')).toBeNull();
  expect(fault('お手洗いはどこ', 'ja', 'kana')).toBe('is called kana and has Chinese characters');
});

test('words that a saying takes from the title are found', () => {
  expect(echoOf('我身份证没了', '身份证丢了补办', 'zh-CN')).toBe('身份');
  expect(echoOf('钱包让人摸走了', '身份证丢了补办', 'zh-CN')).toBeUndefined();
  expect(echoOf('they renewed it', 'Renew a passport', 'en')).toBe('renew');
  expect(echoOf('what was left behind', 'Lost something', 'en')).toBeUndefined();
  expect(echoOf('エレベーターどこ', 'エレベーター', 'ja')).toBe('エレ');
  expect(echoOf('우산 좀 빌려주세요', '우산 대여', 'ko')).toBe('우산');
});
