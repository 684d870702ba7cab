import { expect, test } from 'vitest';
import { createInbox, mostWaitingBytes } from '#core/door/inbox.ts';

test('a thousand messages at once leave every turn of the loop to others as well, and keep their order', async () => {
  const handled: number[] = [];
  const inbox = createInbox<number>((message) => handled.push(message));
  for (let at = 0; at < 1000; at += 1) inbox.put(at, 100);
  let most = 0;
  while (handled.length < 1000) {
    const before = handled.length;
    await new Promise((resolve) => setImmediate(resolve));
    most = Math.max(most, handled.length - before);
  }
  expect(most).toBeLessThanOrEqual(2);
  expect(handled).toEqual(Array.from({ length: 1000 }, (_, at) => at));
});

test('the first message of a quiet line is dealt with at once', () => {
  const handled: string[] = [];
  createInbox<string>((message) => handled.push(message)).put('one', 1);
  expect(handled).toEqual(['one']);
});

test('of a page that sends without end only so much waits, and what has been dealt with makes room', async () => {
  const inbox = createInbox<string>(() => {});
  const half = mostWaitingBytes / 2;
  inbox.put('dealt with', 1);
  expect(inbox.put('one', half)).toBe(true);
  expect(inbox.put('two', half)).toBe(true);
  expect(inbox.put('three', 1)).toBe(false);
  await new Promise((resolve) => setImmediate(resolve));
  await new Promise((resolve) => setImmediate(resolve));
  expect(inbox.put('three', 1)).toBe(true);
});

test('what waits when the page goes is forgotten', async () => {
  const handled: string[] = [];
  const inbox = createInbox<string>((message) => handled.push(message));
  inbox.put('one', 1);
  inbox.put('two', 1);
  inbox.close();
  await new Promise((resolve) => setImmediate(resolve));
  expect(handled).toEqual(['one']);
});
