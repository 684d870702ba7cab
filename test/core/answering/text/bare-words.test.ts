import { expect, test } from 'vitest';
import { bareWords } from '#core/answering/text/bare-words.ts';

test('signs, case, width and apostrophes say nothing about which words these are', () => {
  expect(bareWords('  What’s ON, today?! ')).toBe('whats on today');
  expect(bareWords('今天，有什么？ＯＫ')).toBe('今天 有什么 ok');
  expect(bareWords('\ud800?')).toBe('');
});
