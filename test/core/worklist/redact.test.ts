import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Language } from '#contract/base/language.ts';
import { redact } from '#core/worklist/redact.ts';
import { hallWords } from '#test/support/vocabulary.ts';

const redacted = (text: string, language: Language = 'zh-CN') => redact(text, language, hallWords());

test('numbers of papers, cards, telephones and cars are taken out, however they are written', () => {
  expect(redacted('我的身份证11010519491231002X丢了')).toBe('我的身份证[…]丢了');
  expect(redacted('手机号13800138000换了怎么改')).toBe('手机号[…]换了怎么改');
  expect(redacted('手机号幺三八零零幺三八零零零换了怎么改')).toBe('手机号[…]换了怎么改');
  for (const phone of ['139.1234.5678', '139 123 45678', '090-1234-5678', '+852 9123 4567']) {
    expect(redacted(`打${phone}没人接`)).toBe('打[…]没人接');
  }
  expect(redacted('卡号6222 0200 1234 5678 901里的钱')).toBe('卡号[…]里的钱');
  expect(redacted('车牌京A12345违章')).toBe('车牌[…]违章');
  expect(redacted('绿牌粤B·D12345在哪停')).toBe('绿牌[…]在哪停');
  expect(redacted('write to someone@example.org', 'en')).toBe('write to […]');
});

test('names are taken out, with or without words around them that tell', () => {
  expect(redacted('我叫牛丽娟，证丢了')).toBe('我叫[…],证丢了');
  expect(redacted('王女士在吗')).toBe('[…]女士在吗');
  expect(redacted('帮刘志强问低保')).toBe('帮[…]问低保');
  expect(redacted("I'm John Smith and I lost my card", 'en')).toBe("I'm […] and I lost my card");
  expect(redacted('山田太郎と申します', 'ja')).toBe('[…]と申します');
  expect(redacted('저는 김민수입니다', 'ko')).toBe('저는 […]입니다');
});

test('an address is one blank', () => {
  expect(redacted('我住建国路八十八号402室')).toBe('我住[…]');
  expect(redacted('my bins at 14 Elm Road are full', 'en')).toBe('my bins at […] are full');
  expect(redacted('住所は芝公園4丁目2番8号です', 'ja')).toBe('住所は[…]です');
  expect(redacted('테헤란로 123 전입신고', 'ko')).toBe('[…] 전입신고');
});

test('what is no secret stays', () => {
  for (const text of [
    '65岁以上老人卡怎么办',
    '2026年还办吗',
    '周1上班吗',
    '我是学生有优惠吗',
    '电动车12800元的怎么上牌',
    '3号窗口在哪里',
    '去B1怎么走',
  ]) {
    expect(redacted(text)).toBe(text);
  }
});

test('a text that is too long is cut before it is looked at, and no part of a number is left at the cut', () => {
  const long = redacted(`${'请问'.repeat(98)}打1391234567890123`);
  expect(long.length).toBeLessThanOrEqual(200);
  expect(long).not.toMatch(/\d/);
});

test('whatever is said, no long number is left of it', () => {
  const part = fc.oneof(
    fc.constantFrom(
      '我叫',
      '王',
      '建国',
      '路',
      '号',
      '低保',
      'John ',
      'さん',
      '씨 ',
      '[…]',
      '住',
      '的',
      '幺三',
      '丁目',
    ),
    fc.integer({ min: 0, max: 99_999_999 }).map(String),
    fc.string({ unit: 'grapheme', maxLength: 4 }),
  );
  fc.assert(
    fc.property(
      fc.array(part, { maxLength: 12 }),
      fc.constantFrom<Language>('zh-CN', 'en', 'ja', 'ko'),
      (parts, language) => {
        const once = redacted(parts.join(''), language);
        expect(once).not.toMatch(/\d{6}/);
        expect(once.length).toBeLessThanOrEqual(200);
      },
    ),
  );
});
