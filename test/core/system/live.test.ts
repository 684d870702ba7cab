import { getEventListeners } from 'node:events';
import { queryObjects } from 'node:v8';
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

test('a watcher that is woken again and again leaves nothing behind on its signal, nor in what it waits for', async () => {
  const live = createLive(0);
  const { signal } = new AbortController();
  const watch = live.watch(signal);
  await watch.next();
  const reachable = () => queryObjects(Promise, { format: 'count' });
  const change = async (times: number) => {
    for (let at = 0; at < times; at += 1) {
      const next = watch.next();
      live.set(live.get() + 1);
      await next;
    }
  };
  await change(100);
  const before = reachable();
  await change(2000);
  expect(reachable() - before).toBeLessThan(200);
  expect(getEventListeners(signal, 'abort')).toHaveLength(0);
});

test('a watcher that stopped reading is not held by the value', async () => {
  const live = createLive(0);
  const abort = new AbortController();
  const watch = live.watch(abort.signal);
  await watch.next();
  for (let at = 1; at < 10; at += 1) live.set(at);
  expect((await watch.next()).value).toBe(9);
  abort.abort();
  expect((await watch.next()).done).toBe(true);
});
