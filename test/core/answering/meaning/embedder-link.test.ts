import { expect, onTestFinished, test } from 'vitest';
import { createEmbedderLink } from '#core/answering/meaning/embedder-link.ts';
import { forkNode } from '#core/system/child.ts';
import { systemClock } from '#core/system/clock.ts';
import { quietLog } from '#test/support/fakes/log.ts';
import { embedderEntry, tinyEmbedderIn } from '#test/support/fixtures/tiny-embedder.ts';

function start() {
  const faults: string[] = [];
  const embedder = createEmbedderLink({
    model: tinyEmbedderIn(),
    entry: embedderEntry,
    fork: forkNode,
    clock: systemClock,
    log: quietLog,
    memoryMb: 1000,
    onFault: (code) => faults.push(code),
  });
  onTestFinished(embedder.close);
  return { embedder, faults };
}

test('nothing runs before it is opened, and texts that come before it is ready get no vector', async () => {
  const { embedder } = start();
  expect(await embedder.embed(['土豆'], 1000)).toBeNull();
  embedder.open();
  expect(await embedder.embed(['土豆'], 1000)).toBeNull();
  expect(await embedder.settled()).toBe('ready');
  expect(await embedder.embed(['土豆', '番茄'], 1000)).toMatchObject({ dimension: 32 });
});

test('one that is opened while it is being parked is there again', async () => {
  const { embedder } = start();
  embedder.open();
  await embedder.settled();
  const parked = embedder.park();
  embedder.open();
  await parked;
  expect(await embedder.settled()).toBe('ready');
});

test('texts under way when it is parked get no vector, and one that is closed is down for good', async () => {
  const { embedder, faults } = start();
  embedder.open();
  await embedder.settled();
  const made = embedder.embed(['土豆'.repeat(20)], 10_000);
  await embedder.park();
  // Either it was quicker than the end of its process, or there is none; nobody waits.
  expect((await made)?.dimension ?? null).toSatisfy((dimension) => dimension === null || dimension === 32);
  await embedder.close();
  embedder.open();
  expect(await embedder.settled()).toBe('down');
  expect(faults).toEqual([]);
});
