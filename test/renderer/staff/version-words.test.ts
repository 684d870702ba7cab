import { expect, test } from 'vitest';
import { createSayOf } from '#renderer/messages.ts';
import { givenMessages } from '#renderer/staff/given/messages/messages.ts';
import { givenWords } from '#renderer/staff/given-words.ts';
import { standingOf } from '#renderer/staff/versions/version-words.ts';

const first = { id: 1, isKept: true };
const second = { id: 2, isKept: true };
const one = { id: 1, version: 1 };
const coming = { given: one, next: { id: 2, version: 2, state: 'coming' } } as const;

test('a version is live once visitors have it, and not when it was put in force', () => {
  expect(standingOf(second, coming)).toBe('coming');
  expect(standingOf(first, coming)).toBe('still');
  expect(standingOf(second, { given: { id: 2, version: 2 }, next: null })).toBe('live');
  expect(standingOf(first, { given: { id: 2, version: 2 }, next: null })).toBe('kept');
  expect(standingOf({ id: 1, isKept: false }, { given: { id: 2, version: 2 }, next: null })).toBe('gone');
  expect(standingOf(second, { given: one, next: { id: 2, version: 2, state: 'withheld' } })).toBe('withheld');
});

test('the desk names the version that visitors have, and beside it the one that they are to have', () => {
  const say = createSayOf(givenMessages['zh-CN'], 'zh-CN');
  expect(say('given.note', givenWords({ given: null, next: null }))).toBe('用的是随软件来的示例');
  expect(say('given.note', givenWords({ given: one, next: null }))).toBe('正在用第 1 版');
  expect(say('given.note', givenWords(coming))).toBe('正在用第 1 版，第 2 版正在换上');
  expect(say('given.next', givenWords(coming))).toBe('第 2 版正在换上，现在来的人看到的还是第 1 版。');
});
