import { setImmediate as breathe } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { createHappenings } from '#core/system/happenings.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Tells an event of its own and gives a weak reference to it: whether anything still holds it can be asked. */
function tellOne(tell: (event: { word: string }) => void): WeakRef<object> {
  const event = { word: 'said' };
  tell(event);
  return new WeakRef(event);
}

async function isHeld(reference: WeakRef<object>): Promise<boolean> {
  // A weak reference is kept until the end of the turn in which it was made.
  await breathe();
  collect();
  return reference.deref() !== undefined;
}

test('a watcher is told what happened since it began to watch, in order', async () => {
  const happenings = createHappenings<number>();
  const watch = happenings.watch(new AbortController().signal, 0);
  happenings.tell(1);
  happenings.tell(2);
  const taken = [await watch.next(), await watch.next(), await watch.next()];
  expect(taken.map(({ value }) => value)).toEqual([0, 1, 2]);
});

test('a watcher that waits is woken by what happens, and by its own end', async () => {
  const happenings = createHappenings<string>();
  const abort = new AbortController();
  const watch = happenings.watch(abort.signal);
  const next = watch.next();
  happenings.tell('a');
  expect(await next).toEqual({ done: false, value: 'a' });
  const last = watch.next();
  abort.abort();
  expect(await last).toEqual({ done: true, value: undefined });
});

test.each([
  ['its page has gone', async (abort: AbortController) => abort.abort()],
  [
    'its reader wants no more',
    async (_: AbortController, watch: AsyncGenerator) => void (await watch.return(undefined)),
  ],
])('what happened is kept for a watcher that has not begun to read, and let go when %s', async (_, leave) => {
  const happenings = createHappenings<{ word: string }>();
  const abort = new AbortController();
  const watch = happenings.watch(abort.signal);
  const event = tellOne(happenings.tell);
  expect(await isHeld(event)).toBe(true);
  await leave(abort, watch);
  expect(await isHeld(event)).toBe(false);
  expect(await isHeld(tellOne(happenings.tell))).toBe(false);
});

test('nothing is kept for a watcher that had gone before it came', async () => {
  const happenings = createHappenings<{ word: string }>();
  const watch = happenings.watch(AbortSignal.abort());
  expect(await isHeld(tellOne(happenings.tell))).toBe(false);
  expect((await watch.next()).done).toBe(true);
});

test('a watcher that waits for more does not hold what it has taken, and two that wait get one event each', async () => {
  const happenings = createHappenings<{ word: string }>();
  const watch = happenings.watch(new AbortController().signal);
  const event = tellOne(happenings.tell);
  const take = async () => (await watch.next()).value?.word;
  expect(await take()).toBe('said');
  const waiting = [take(), take()];
  expect(await isHeld(event)).toBe(false);
  tellOne(happenings.tell);
  tellOne(happenings.tell);
  expect(await Promise.all(waiting)).toEqual(['said', 'said']);
});
