import { expect, test } from 'vitest';
import { daySpansSchema } from '#contract/venue/hours.ts';
import { spansIn } from '#contract/venue/span-text.ts';

test('a day is written as it is said, with a break or without, on any keyboard', () => {
  const day = [
    { from: '9:00', to: '11:30' },
    { from: '13:30', to: '17:00' },
  ];
  expect(spansIn('9:00-11:30 13:30-17:00')).toEqual(day);
  expect(spansIn('09：00－11：30，13：30至17：00')).toEqual(day);
  expect(spansIn('9:00 – 11:30、13:30～17:00')).toEqual(day);
  expect(spansIn('')).toEqual([]);
});

test.each(['9:00', '9-17', 'all day', '9:00-12:00-17:00', '17:00-9:00', '9:00-12:00 11:00-13:00'])(
  '%s is no day',
  (text) => {
    expect(daySpansSchema.safeParse(spansIn(text)).success).toBe(false);
  },
);
