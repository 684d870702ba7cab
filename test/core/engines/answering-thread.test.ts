import { expect, test } from 'vitest';
import { createAnswering } from '#core/answering/answering.ts';
import { openEngineThread } from '#core/engines/answering-thread.ts';
import { createTestClock } from '#test/support/fakes/clock.ts';
import { createCollectingLog, quietLog } from '#test/support/fakes/log.ts';
import { contentOf, hallEntries } from '#test/support/fixtures/answering-content.ts';

test('the engine answers from a thread of its own with the trained ranker, and closes', async () => {
  const answering = createAnswering({ log: quietLog, clock: createTestClock(), openEngine: () => openEngineThread() });
  const report = await answering.load(contentOf(hallEntries));
  expect(report.model).toBe('trained');
  const question = { text: '身份证丢了怎么补办', language: 'zh-CN', via: 'typed' } as const;
  expect((await answering.nearest(question, 1))[0]).toMatchObject({ entryId: 'id-card-lost' });
  expect(await answering.explain(question)).toMatchObject({ model: 'trained' });
  await answering.close();
});

test('without trained files the plain mix answers', async () => {
  const link = openEngineThread(undefined, { rankerFolder: new URL('./nothing-here/', import.meta.url).href });
  const { venue, entries } = contentOf(hallEntries);
  await link.begin(venue, {});
  await link.add(entries);
  expect((await link.finish()).model).toBe('plain');
  await link.close();
});

test('what fails in the thread is logged with its place, and without its message', async () => {
  const link = openEngineThread();
  const log = createCollectingLog();
  await link.finish().catch((error: unknown) => log.error('answers not loaded', {}, error));
  const [line = ''] = log.lines;
  expect(JSON.parse(line)).toMatchObject({
    errorCode: 'answering-failed',
    causeName: 'Error',
    causeStack: expect.stringMatching(/^\s+at .*inline-engine\.ts/),
  });
  expect(line).not.toContain('asked before it was built');
  await link.close();
});

test('a thread that is gone rejects what is asked of it', async () => {
  const link = openEngineThread();
  await link.close();
  await expect(link.finish()).rejects.toMatchObject({ code: 'answering-lost' });
});
