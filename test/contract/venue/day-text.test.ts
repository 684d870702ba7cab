import { expect, test } from 'vitest';
import { plainDay } from '#contract/venue/day-text.ts';

test.each(['2026-12-01', '２０２６－１２－０１', '2026/12/1', '2026.12.1', '2026年12月1日', ' 2026-12-1 '])(
  '%s is one day, written in one way',
  (text) => {
    expect(plainDay(text)).toBe('2026-12-01');
  },
);

test('what is no day stays as it is', () => {
  expect(plainDay('明年')).toBe('明年');
  expect(plainDay('12-1')).toBe('12-1');
});
