import { expect, test } from 'vitest';
import { createNewestOnly } from '#core/answering/serving/newest-only.ts';

test('while one call runs, only the newest of those that wait is run', async () => {
  const ran: string[] = [];
  let release = () => {};
  const first = new Promise<void>((resolve) => {
    release = resolve;
  });
  const run = createNewestOnly(async (text: string) => {
    ran.push(text);
    if (text === 's') await first;
    return `found ${text}`;
  }, 'dropped');
  const found = Promise.all([run('s'), run('sf'), run('sfz')]);
  release();
  expect(await found).toEqual(['found s', 'dropped', 'found sfz']);
  expect(ran).toEqual(['s', 'sfz']);
});

test('a call that fails rejects alone, and the next one runs', async () => {
  const run = createNewestOnly(async (text: string) => {
    if (text === 'bad') throw new Error('bad');
    return text;
  }, '');
  await expect(run('bad')).rejects.toThrow('bad');
  expect(await run('good')).toBe('good');
});
