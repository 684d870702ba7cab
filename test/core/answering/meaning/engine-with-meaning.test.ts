import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { settingsSchema } from '#contract/settings/settings.ts';
import { type Answering, createAnswering } from '#core/answering/answering.ts';
import { createMeaning } from '#core/answering/meaning.ts';
import { openInlineEngine } from '#core/answering/serving/inline-engine.ts';
import { openEngineThread } from '#core/engines/answering-thread.ts';
import { type Child, type Fork, forkNode } from '#core/system/child.ts';
import { systemClock } from '#core/system/clock.ts';
import { quietLog } from '#test/support/fakes/log.ts';
import { engineTools } from '#test/support/fixtures/answering.ts';
import { contentOf, entryAsked, hallEntries } from '#test/support/fixtures/answering-content.ts';
import {
  embedderEntry,
  idOfThing,
  installTinyEmbedder,
  thingEntries,
  tinyEmbedderIn,
  unspokenThings,
} from '#test/support/fixtures/tiny-embedder.ts';
import { temporaryFolder } from '#test/support/folder.ts';

interface Options {
  readonly embedder?: string | null;
  readonly folder?: string;
  readonly modelFolder?: string | undefined;
  readonly fork?: Fork;
  readonly waitMs?: number;
  readonly openEngine?: Parameters<typeof createMeaning>[0]['openEngine'];
}

/** Answering as the kiosk makes it, with the real process of the embedder. */
function start(options: Options = {}) {
  const { embedder = 'tiny-embedder', folder = temporaryFolder(), modelFolder, fork = forkNode } = options;
  const children: Child[] = [];
  const faults: string[] = [];
  const meaning = createMeaning({
    settings: { ...settingsSchema.parse({}).answers, embedder, embedderWaitMs: options.waitMs ?? 1000 },
    findModel: (name) => (name === 'tiny-embedder' ? tinyEmbedderIn(modelFolder) : null),
    vectorFile: join(folder, 'vectors', 'entries.bin'),
    entry: embedderEntry,
    fork: (entry) => {
      const child = fork(entry);
      children.push(child);
      return child;
    },
    clock: systemClock,
    log: quietLog,
    restarts: { firstDelayMs: 10, longestDelayMs: 10, budget: 3, windowMs: 60_000, restMs: 60_000 },
    openEngine: options.openEngine ?? (() => openInlineEngine(engineTools)),
    onFault: (code) => faults.push(code),
  });
  const answering = createAnswering({ log: quietLog, clock: systemClock, openEngine: meaning.openEngine });
  onTestFinished(async () => {
    await meaning.close();
    await answering.close();
  });
  return { answering, meaning, children, faults, folder };
}

const asked = (text: string) => ({ text, language: 'zh-CN', via: 'typed' }) as const;
const nearest = async (answering: Answering, text: string) => (await answering.nearest(asked(text), 1))[0]?.entryId;
const embedderOf = async (answering: Answering) => (await answering.explain(asked('土豆')))?.embedder;
const untilState = (answering: Answering, state: string) =>
  vi.waitFor(async () => expect(await embedderOf(answering)).toMatchObject({ state }), {
    timeout: 20_000,
    interval: 20,
  });

test('a thing asked for by a name that no phrasing has is found by what it means, and by nothing else', async () => {
  const { answering, meaning, faults } = start();
  const byWords = start({ embedder: null });
  await answering.load(contentOf(thingEntries));
  await byWords.answering.load(contentOf(thingEntries));
  await untilState(answering, 'counting');
  for (const [name, other] of unspokenThings) {
    expect(await nearest(byWords.answering, `我要找${other}`)).not.toBe(idOfThing(name));
    expect(await nearest(answering, `我要找${other}`)).toBe(idOfThing(name));
    expect(await answering.ask(asked(`我要找${other}`))).toMatchObject({ kind: 'answer', entryId: idOfThing(name) });
  }
  const explanation = await answering.explain(asked('植株'));
  expect(explanation?.embedder).toEqual({ model: 'tiny-embedder', state: 'counting', took: true });
  expect(explanation?.entries[0]?.features.meaning).toBeGreaterThan(0.9);
  expect(explanation?.thresholds.origin).toBe('fitted');
  expect(meaning.report()).toEqual({ model: 'tiny-embedder', state: 'counting' });
  expect(faults).toEqual([]);
});

test('the first question is answered by words while the embedder still reads', async () => {
  const { answering } = start({ fork: () => silentChild() });
  await answering.load(contentOf(thingEntries));
  expect(await answering.ask(asked('土豆在哪里'))).toMatchObject({ kind: 'answer', entryId: idOfThing('土豆') });
  expect(await embedderOf(answering)).toMatchObject({ state: 'preparing', took: false });
});

test('a process that is killed costs its question only the meaning, and is there again', async () => {
  const { answering, children } = start();
  await answering.load(contentOf(thingEntries));
  await untilState(answering, 'counting');
  children.at(-1)?.kill();
  const question = `我要找${unspokenThings[0]?.[1] ?? ''}`;
  expect(await answering.ask(asked(question))).toBeDefined();
  await vi.waitFor(async () => expect(await embedderOf(answering)).toMatchObject({ took: true }), { timeout: 20_000 });
  expect(children).toHaveLength(2);
  expect(await nearest(answering, question)).toBe(idOfThing(unspokenThings[0]?.[0] ?? ''));
});

test('an embedder that hangs holds up no answer beyond its time', async () => {
  let isHanging = false;
  const fork: Fork = (entry) => {
    const child = forkNode(entry);
    return { ...child, send: (message) => (isHanging ? undefined : child.send(message)) };
  };
  const waitMs = 40;
  const { answering } = start({ fork, waitMs });
  await answering.load(contentOf(thingEntries));
  await untilState(answering, 'counting');
  isHanging = true;
  const startMs = performance.now();
  expect(await answering.ask(asked('土豆在哪里'))).toMatchObject({ entryId: idOfThing('土豆') });
  expect(performance.now() - startMs).toBeGreaterThanOrEqual(waitMs - 2);
  expect(await embedderOf(answering)).toMatchObject({ took: false });
});

test.each(['model.onnx', 'vocab.txt'])('a damaged %s leaves the answers as they are without embedder', async (file) => {
  const folder = temporaryFolder();
  const modelFolder = installTinyEmbedder(folder);
  writeFileSync(join(modelFolder, file), 'spoilt');
  const { answering, children, faults } = start({ folder, modelFolder });
  const byWords = start({ embedder: null });
  await answering.load(contentOf(hallEntries));
  await byWords.answering.load(contentOf(hallEntries));
  await untilState(answering, 'failed');
  expect(faults).toEqual(['embedder-refused']);
  expect(children).toHaveLength(1);
  expect(await everythingOf(answering)).toEqual(await everythingOf(byWords.answering));
});

test('whatever is asked, the process lives and an answer comes', async () => {
  const { answering, children } = start();
  await answering.load(contentOf(thingEntries));
  await untilState(answering, 'counting');
  const strange = [
    '',
    ' ',
    '\u0000\ud800',
    '﷽'.repeat(2000),
    '土豆'.repeat(1000),
    '😀'.repeat(700),
    'x'.repeat(20_000),
  ];
  for (const text of strange) expect((await answering.ask(asked(text))).kind).toMatch(/answer|clarify|hand-over/);
  expect(await nearest(answering, '土豆在哪里')).toBe(idOfThing('土豆'));
  expect(children).toHaveLength(1);
});

test('a process that ends whenever it is started is let rest, and said to be', async () => {
  const { answering, meaning, faults, children } = start({ fork: () => dyingChild() });
  await answering.load(contentOf(hallEntries));
  await vi.waitFor(() => expect(faults).toEqual(['embedder-failed']));
  expect(children.length).toBeGreaterThan(2);
  expect(meaning.report()).toMatchObject({ state: 'failed' });
  expect(await nearest(answering, '身份证丢了')).toBe('id-card-lost');
});

test('one that is set and not installed changes no answer, starts nothing and is named to staff', async () => {
  const { answering, meaning, children, faults, folder } = start({ embedder: 'not-there' });
  const byWords = start({ embedder: null });
  await answering.load(contentOf(hallEntries));
  await byWords.answering.load(contentOf(hallEntries));
  expect(await everythingOf(answering)).toEqual(await everythingOf(byWords.answering));
  expect(await embedderOf(answering)).toEqual({ model: 'not-there', state: 'missing', took: false });
  expect(meaning.report()).toEqual({ model: 'not-there', state: 'missing' });
  expect(faults).toEqual(['embedder-missing']);
  expect(children).toEqual([]);
  expect(existsSync(join(folder, 'vectors'))).toBe(false);
});

test('where none is set there is no trace of one: no process, no file, no word, and the very same engines', async () => {
  const openEngine = () => openInlineEngine(engineTools);
  const { answering, meaning, children, faults, folder } = start({ embedder: null, openEngine });
  expect(meaning.openEngine).toBe(openEngine);
  expect(meaning.report()).toBeNull();
  await answering.load(contentOf(hallEntries));
  expect(await answering.explain(asked('身份证丢了'))).not.toHaveProperty('embedder');
  expect(children).toEqual([]);
  expect(faults).toEqual([]);
  expect(existsSync(join(folder, 'vectors'))).toBe(false);
});

test('entries that tell nothing leave the embedder without a say, and it gives its memory back', async () => {
  const { answering, children } = start();
  await answering.load(contentOf(hallEntries));
  await untilState(answering, 'no-gain');
  await vi.waitFor(() => expect(isRunning(children[0]?.pid)).toBe(false));
  expect(await embedderOf(answering)).toMatchObject({ took: false });
  await answering.load(contentOf(thingEntries));
  await untilState(answering, 'counting');
  expect(children).toHaveLength(2);
});

test('what was read once is not read again, at the next start or for one phrasing more', async () => {
  const first = start();
  await first.answering.load(contentOf(thingEntries));
  await untilState(first.answering, 'counting');
  await first.meaning.close();
  const sent: string[] = [];
  const fork: Fork = (entry) => {
    const child = forkNode(entry);
    const send = (message: unknown) => {
      const { texts } = message as { texts?: string[] };
      sent.push(...(texts ?? []));
      child.send(message);
    };
    return { ...child, send };
  };
  const next = start({ folder: first.folder, fork });
  await next.answering.load(contentOf([...thingEntries, entryAsked('new', ['广播猫狗'])]));
  await untilState(next.answering, 'counting');
  expect(sent.filter((text) => text === '土豆在哪里')).toEqual([]);
  expect(sent).toContain('广播猫狗');
});

test('new content is answered by words at once and by meaning a little later', async () => {
  const { answering } = start();
  await answering.load(contentOf(thingEntries));
  await untilState(answering, 'counting');
  await answering.load(contentOf([...thingEntries, entryAsked('new', ['热水'])]));
  expect(await nearest(answering, '土豆在哪里')).toBe(idOfThing('土豆'));
  await untilState(answering, 'counting');
});

test('the threads of the terminal take the vectors as well', async () => {
  const { answering } = start({ openEngine: () => openEngineThread() });
  await answering.load(contentOf(thingEntries));
  await untilState(answering, 'counting');
  const [name = '', other = ''] = unspokenThings[1] ?? [];
  expect(await nearest(answering, `我要找${other}`)).toBe(idOfThing(name));
});

test('closing while it reads leaves nothing running', async () => {
  const { answering, meaning, children } = start();
  await answering.load(contentOf(thingEntries));
  const gone = children.map((child) => new Promise((resolve) => child.onExit(resolve)));
  await meaning.close();
  await answering.close();
  await Promise.all(gone);
  expect(children).toHaveLength(1);
});

/** What answering says about questions of all kinds, with every number. */
async function everythingOf(answering: Answering): Promise<readonly unknown[]> {
  const texts = ['身份证丢了怎么补办', '执照', '月球上有什么', '', '怎么办假证', 'wifi 密码'];
  return Promise.all(
    texts.map(async (text) => {
      const { embedder: _, ...explanation } = (await answering.explain(asked(text))) ?? {};
      return [await answering.ask(asked(text)), await answering.nearest(asked(text), 15), explanation];
    }),
  );
}

function isRunning(pid: number | undefined): boolean {
  try {
    return pid !== undefined && process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** A process that never says anything. */
function silentChild(): Child {
  let exit = () => {};
  return {
    pid: undefined,
    send: () => {},
    onMessage: () => {},
    onExit: (listener) => {
      exit = () => listener({ code: null, signal: 'SIGKILL' });
    },
    kill: () => exit(),
  };
}

/** A process that ends as soon as it is sent something. */
function dyingChild(): Child {
  const child = silentChild();
  return { ...child, send: () => setTimeout(child.kill) };
}
