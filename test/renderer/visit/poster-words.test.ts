import { expect, test } from 'vitest';
import type { Language } from '#contract/base/language.ts';
import { writeChineseDay, writeChineseTime } from '#renderer/i18n/chinese-numbers.ts';
import { createSay } from '#renderer/messages.ts';
import { posterWords } from '#renderer/visit/attract/poster-words.ts';
import { type ClockedVenue, type Occasion, venueByTheClock } from '#test/support/fixtures/venues-by-the-clock.ts';

/** What the poster of a sample venue says at such an occasion. */
function posterOf(id: ClockedVenue, occasion: Occasion, language: Language = 'zh-CN'): string {
  const { face, openings, nowMs } = venueByTheClock(id, occasion);
  const moment = { say: createSay(language), language, nowMs, timeZone: face.timeZone };
  const { greeting, invitation } = posterWords(face, openings, moment);
  return `${greeting} ${invitation}`;
}

test('while the doors are open the venue greets in its own words', () => {
  expect(posterOf('museum', 'open')).toBe('请进 河港匠人的事，\n慢慢看。');
  expect(posterOf('museum', 'last-half-hour', 'en')).toMatch(/^Come in /);
});

test.each([
  ['hall', 'before', '您好 九点开，\n有事先问这里。'],
  ['museum', 'break', '您好 下午一点半开，\n有事先问这里。'],
  ['hall', 'after', '您好 明天九点开，\n有事先问这里。'],
  ['museum', 'day-off', '您好 明天九点开，\n有事先问这里。'],
  ['hall', 'holiday', '您好 十月八日\n九点开，\n有事先问这里。'],
] as const)('a shut %s (%s) asks nobody in and says when it opens', (id, occasion, words) => {
  expect(posterOf(id, occasion)).toBe(words);
});

test('in every other language too', () => {
  expect(posterOf('hall', 'after', 'en')).toBe('Hello We open Sat\u00a09:00.\nAsk here meanwhile.');
  expect(posterOf('museum', 'before', 'ja')).toBe('こんにちは 9:00 からです。\nご質問はこちらへ。');
  expect(posterOf('mall', 'after', 'ko')).toBe('안녕하세요 내일 10:00에 엽니다.\n여기에 물어보세요.');
});

test('by a wrong clock nothing is said about now: the venue greets in its own words', () => {
  expect(posterOf('museum', 'wrong-clock')).toMatch(/^请进 /);
});

test('upright Chinese writes times and days in words', () => {
  expect([0, 8 * 60, 9 * 60 + 5, 10 * 60 + 30, 12 * 60, 13 * 60 + 45, 18 * 60].map(writeChineseTime)).toEqual([
    '凌晨零点',
    '八点',
    '九点零五分',
    '十点半',
    '中午十二点',
    '下午一点四十五分',
    '晚上六点',
  ]);
  expect(writeChineseDay('2026-12-20')).toBe('十二月二十日');
});
