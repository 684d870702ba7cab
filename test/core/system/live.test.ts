import { expect, test } from 'vitest';
import { createLive } from '#core/system/live.ts';

test('a watcher is given the value now and the newest after each change', async () => {
  const live = createLive(1);
  const watch = live.watch(new AbortController().signal);
  expect((await watch.next()).value).toBe(1);
  live.set(2);
  live.set(3);
  expect((await watch.next()).value).toBe(3);
});

test('a watcher that waits is woken', async () => {
  const live = createLive('a');
  const watch = live.watch(new AbortController().signal);
  await watch.next();
  const next = watch.next();
  live.set('b');
  expect((await next).value).toBe('b');
});

test('a watcher whose signal aborts is done', async () => {
  const live = createLive(0);
  const abort = new AbortController();
  const watch = live.watch(abort.signal);
  await watch.next();
  const next = watch.next();
  abort.abort();
  expect((await next).done).toBe(true);
});
