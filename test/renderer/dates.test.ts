import { expect, test } from 'vitest';
import { languages } from '#contract/base/language.ts';
import { partOfDay } from '#renderer/i18n/dates.ts';

const partAt = (time: string, language: (typeof languages)[number]) =>
  partOfDay(Date.parse(`2026-12-01T${time}:00+08:00`), 'Asia/Shanghai', language);

test.each([
  ['00:28', 'unknown'],
  ['04:59', 'unknown'],
  ['05:00', 'morning'],
  ['11:29', 'morning'],
  ['13:00', 'afternoon'],
  ['18:00', 'evening'],
  ['23:59', 'evening'],
])('at %s in Shanghai a clerk greets as in the %s', (time, part) => {
  expect(languages.map((language) => partAt(time, language))).toEqual(languages.map(() => part));
});

test('Chinese alone greets at noon in words of its own', () => {
  expect(['11:30', '12:20', '12:59'].map((time) => partAt(time, 'zh-CN'))).toEqual(['noon', 'noon', 'noon']);
  for (const language of languages.filter((one) => one !== 'zh-CN'))
    expect(['11:59', '12:00'].map((time) => partAt(time, language))).toEqual(['morning', 'afternoon']);
});
