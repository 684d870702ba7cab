import { expect, test } from 'vitest';
import { partOfDay } from '../../renderer/i18n/dates.ts';

test.each([
  ['00:28', 'unknown'],
  ['04:59', 'unknown'],
  ['05:00', 'morning'],
  ['11:59', 'morning'],
  ['12:00', 'afternoon'],
  ['18:00', 'evening'],
  ['23:59', 'evening'],
])('at %s in Shanghai a clerk greets as in the %s', (time, part) => {
  expect(partOfDay(Date.parse(`2026-12-01T${time}:00+08:00`), 'Asia/Shanghai')).toBe(part);
});
