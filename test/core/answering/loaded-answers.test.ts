import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Language } from '#contract/base/language.ts';
import type { Fact } from '#contract/upstream/fact.ts';
import { type Answering, createAnswering } from '#core/answering/answering.ts';
import { createLoadedAnswers } from '#core/answering/loaded-answers.ts';
import { priorThresholds } from '#core/answering/rank/judgement.ts';
import { openInlineEngine } from '#core/answering/serving/inline-engine.ts';
import { recordMigrations } from '#core/composition/record-migrations.ts';
import { loadContent } from '#core/content/load-content.ts';
import { openRecordDatabase } from '#core/storage/record-database.ts';
import { Fault } from '#core/system/fault.ts';
import { createWorklist } from '#core/worklist/worklist.ts';
import { createTestClock } from '#test/support/fakes/clock.ts';
import { quietLog } from '#test/support/fakes/log.ts';
import { engineTools } from '#test/support/fixtures/answering.ts';
import { openGivenWords } from '#test/support/fixtures/given-words.ts';
import { testVenue } from '#test/support/fixtures/venue.ts';
import { temporaryFolder } from '#test/support/folder.ts';

type Load = Answering['load'];

/** A terminal's answers on a data folder; `load` may be changed to see or to spoil what is loaded. */
function start({
  folder = temporaryFolder(),
  fittedBy = 'release',
  spy = (load: Load): Load => load,
  openEngine = () => openInlineEngine(engineTools),
} = {}) {
  const clock = createTestClock();
  const readVenue = () => ({ content: testVenue(), sha256: 'a'.repeat(64) });
  const file = join(folder, 'content.db');
  const given = openGivenWords(join(folder, 'drafts.db'));
  const opened = loadContent({ file, given, readVenue, hasServed: false, clock, log: quietLog, onFault: () => {} });
  const answering = createAnswering({ log: quietLog, clock, openEngine });
  const load = vi.fn(spy(answering.load));
  const facts: Fact[] = [];
  const append = (fact: Fact) => void facts.push(fact);
  const started = createLoadedAnswers({
    answering: { ...answering, load },
    source: opened,
    fittedBy,
    append,
    log: quietLog,
  });
  const addPhrasing = (entryId: string, language: Language, text: string) => {
    const isAdded = opened.addPhrasing(entryId, language, text);
    if (isAdded) started.reload();
    return isAdded;
  };
  const close = async () => {
    await started.close();
    await opened.close();
  };
  const known = () => load.mock.calls.map(([, thresholds]) => thresholds);
  const nearest = async (text: string) =>
    (await started.answers.nearest({ text, language: 'zh-CN', via: 'typed' }, 1))[0]?.entryId;
  return { ...started, close, addPhrasing, folder, facts, load, known, nearest };
}

test('the thresholds of one start are those of the next, so that nothing is fitted again', async () => {
  const first = start();
  await first.loaded;
  await first.close();
  const second = start(first);
  await second.loaded;
  await second.close();
  expect(first.known()).toEqual([{}]);
  expect(second.known()).toEqual([expect.objectContaining({ 'zh-CN': priorThresholds })]);
});

test('another release or another ranker fits its own thresholds', async () => {
  const { folder, loaded, close } = start();
  await loaded;
  await close();
  const next = start({ folder, fittedBy: 'next release' });
  onTestFinished(next.close);
  await next.loaded;
  expect(next.known()).toEqual([{}]);
});

test('what staff attach is found from then on, also after a restart', async () => {
  const { folder, loaded, addPhrasing, nearest, close } = start();
  await loaded;
  let turn = 0;
  const worklist = createWorklist({
    db: openRecordDatabase(':memory:', recordMigrations),
    clock: createTestClock(),
    log: quietLog,
    vocabulary: { knows: () => true, isEnding: () => true },
    moment: () => ({ atMs: turn * 3_600_000, turn }),
    addPhrasing,
  });
  const asked = { text: '塑料片飞走喽', language: 'zh-CN', outcome: 'handed-over', nearestId: null } as const;
  for (turn = 1; turn <= 2; turn++) worklist.note({ ...asked, day: '2026-11-23' });
  expect(await nearest('塑料片飞走喽')).not.toBe('id-card-lost');
  expect(worklist.attach(1, 'id-card-lost', () => {})).toMatchObject({ ok: true });
  await vi.waitFor(async () => expect(await nearest('塑料片飞走喽')).toBe('id-card-lost'));
  await close();
  const next = start({ folder });
  onTestFinished(next.close);
  expect(await next.nearest('塑料片飞走喽')).toBe('id-card-lost');
});

test('phrasings that come while answers load are taken up together, with thresholds of their own', async () => {
  const { loaded, addPhrasing, load, known, close } = start();
  onTestFinished(close);
  for (const text of ['绿本本', '证没了', '卡丢啦']) addPhrasing('id-card-lost', 'zh-CN', text);
  await loaded;
  await vi.waitFor(() => expect(load).toHaveBeenCalledTimes(2));
  const entry = load.mock.calls[1]?.[0].entries.find(({ id }) => id === 'id-card-lost');
  expect(entry?.texts['zh-CN'].phrasings).toEqual(expect.arrayContaining(['绿本本', '证没了', '卡丢啦']));
  expect(known()).toEqual([{}, {}]);
});

test('answers that cannot be loaded leave the terminal unsure, and the fault is raised by its code', async () => {
  const spoil = (): Load => () => Promise.reject(new Fault('answering-failed', 'the index was not built'));
  const { answers, loaded, facts, close } = start({ spy: spoil });
  onTestFinished(close);
  await loaded;
  const decision = await answers.ask({ text: '身份证丢了', language: 'zh-CN', via: 'typed' });
  expect(decision).toEqual({ kind: 'hand-over', reason: 'unsure' });
  expect(facts).toEqual([{ type: 'fault.raised', code: 'answering-failed' }]);
});

test('content that comes from another source from now on is not loaded anew, and its thresholds are kept there', async () => {
  const { loaded, load, now, follow, reload, close } = start();
  onTestFinished(close);
  await loaded;
  const kept: [string, unknown][] = [];
  const current = () => ({ content: testVenue(), version: 'published' });
  const thresholds = { of: () => ({}), keep: (...kind: [string, unknown]) => void kept.push(kind) };
  await follow({ current, thresholds, whenWritable: async () => {} });
  expect(now()?.version).toBe('published');
  expect(kept).toEqual([['release published', now()?.thresholds]]);
  expect(load).toHaveBeenCalledTimes(1);
  reload();
  await expect.poll(() => kept.length, { timeout: 10_000 }).toBe(2);
  expect(load).toHaveBeenCalledTimes(2);
});

test('closing waits for no change that was still to be loaded', async () => {
  const { addPhrasing, close, load } = start();
  addPhrasing('id-card-lost', 'zh-CN', '绿本本');
  await close();
  expect(load).toHaveBeenCalledTimes(1);
});

test('an engine that dies is loaded again, and the fault is raised', async () => {
  let opened = 0;
  const openEngine = () => {
    const engine = openInlineEngine(engineTools);
    opened += 1;
    const judge = () => Promise.reject(new Fault('answering-lost', 'the answering thread ended'));
    return opened === 1 ? { ...engine, judge } : engine;
  };
  const terminal = start({ openEngine });
  const question = { text: '身份证丢了怎么补办', language: 'zh-CN', via: 'typed' } as const;
  expect(await terminal.answers.ask(question)).toEqual({ kind: 'hand-over', reason: 'unsure' });
  await expect.poll(() => terminal.answers.ask(question)).toMatchObject({ entryId: 'id-card-lost' });
  expect(terminal.facts).toContainEqual({ type: 'fault.raised', code: 'answering-lost' });
  expect(opened).toBe(2);
  await terminal.close();
});

test('closing ends an engine that is still being built, and calls that no fault', async () => {
  const ended = Promise.withResolvers<void>();
  const begun = Promise.withResolvers<void>();
  const openEngine = () => ({
    ...openInlineEngine(engineTools),
    finish: () => {
      begun.resolve();
      return ended.promise.then(() => Promise.reject(new Fault('answering-lost', 'the answering thread ended')));
    },
    close: async () => ended.resolve(),
  });
  const { close, loaded, facts } = start({ openEngine });
  await begun.promise;
  await close();
  await loaded;
  expect(facts).toEqual([]);
});
