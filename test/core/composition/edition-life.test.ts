import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Decision } from '#contract/page/answering.ts';
import { createEditions } from '#core/composition/editions.ts';
import { loadContent } from '#core/content/load-content.ts';
import { createTestClock } from '#test/support/fakes/clock.ts';
import { quietLog } from '#test/support/fakes/log.ts';
import { openGivenWords } from '#test/support/fixtures/given-words.ts';
import { testVenue } from '#test/support/fixtures/venue.ts';
import { secondVersion, venueFolder } from '#test/support/fixtures/venue-folder.ts';
import { temporaryFolder } from '#test/support/folder.ts';

const unsure: Decision = { kind: 'hand-over', reason: 'unsure' };
const soon = { timeout: 20_000 };
const question = { text: '身份证丢了怎么补办', language: 'zh-CN', via: 'typed' } as const;

/** Editions over real content, with engines that load and answer when the test says so. */
function setup() {
  const clock = createTestClock();
  const content = loadContent({
    file: join(temporaryFolder(), 'content.db'),
    given: openGivenWords(),
    readVenue: () => ({ content: testVenue(), sha256: 'a'.repeat(64) }),
    hasServed: false,
    clock,
    log: quietLog,
    onFault: () => {},
  });
  const engines: { load: (isLoaded: boolean) => void; answer: () => void; isClosed: boolean; reloads: number }[] = [];
  const load = () => {
    const loaded = Promise.withResolvers<void>();
    const answered = Promise.withResolvers<Decision>();
    let isLoaded = false;
    const engine = {
      load: (succeeds: boolean) => {
        isLoaded = succeeds;
        loaded.resolve();
      },
      answer: () => answered.resolve(unsure),
      isClosed: false,
      reloads: 0,
    };
    engines.push(engine);
    return {
      answers: {
        ask: () => answered.promise,
        nearest: async () => [],
        suggest: async () => [],
        explain: async () => null,
      },
      loaded: loaded.promise,
      now: () => (isLoaded ? { version: 'test', thresholds: {}, wordsAlone: [] } : null),
      reload: () => {
        engine.reloads += 1;
      },
      follow: async () => {},
      close: async () => {
        engine.isClosed = true;
        loaded.resolve();
      },
    };
  };
  const answers = { load, tried: { take: async () => null } };
  const nearestFirst = (placeIds: readonly string[]) => placeIds;
  const editions = createEditions({
    content,
    answers,
    nearestFirst,
    isStaffed: () => true,
    kana: null,
    clock,
    log: quietLog,
  });
  const changes: string[] = [];
  editions.onChange((change) => changes.push(change));
  onTestFinished(async () => {
    await editions.close();
    await content.close();
  });
  const engine = (number: number) => {
    const found = engines[number - 1];
    if (!found) throw new Error(`There is no engine ${number}.`);
    return found;
  };
  const publish = () => content.replace(venueFolder(secondVersion(testVenue())));
  const inUse = (number: number) => vi.waitFor(() => expect(editions.newest().number).toBe(number), soon);
  return { content, editions, engines, engine, publish, inUse, changes };
}

test('a version is given to nobody before its engine is loaded', async () => {
  const { editions, engine, publish, inUse } = setup();
  engine(1).load(true);
  await publish();
  expect(editions.enter().number).toBe(1);
  editions.leave();
  engine(2).load(true);
  await inUse(2);
  expect(editions.enter().number).toBe(2);
});

test('the engine of a visit is kept to its end and until what it was asked is answered, and closed then', async () => {
  const { editions, engine, publish, inUse, changes } = setup();
  engine(1).load(true);
  const { answers } = editions.enter();
  await publish();
  engine(2).load(true);
  await inUse(2);
  expect(editions.shown().number).toBe(1);
  expect(changes).not.toContain('edition');
  const asked = answers.ask(question);
  editions.leave();
  expect(editions.shown().number).toBe(2);
  expect(changes).toContain('edition');
  expect(engine(1).isClosed).toBe(false);
  engine(1).answer();
  expect(await asked).toEqual(unsure);
  await vi.waitFor(() => expect(engine(1).isClosed).toBe(true), soon);
  expect(engine(2).isClosed).toBe(false);
});

test('a version whose engine cannot be loaded is not given, and the one before stays whole', async () => {
  const { editions, engine, publish } = setup();
  engine(1).load(true);
  const { sha256 } = editions.given();
  await publish();
  expect(editions.given()).toEqual({ sha256, isComing: true });
  engine(2).load(false);
  await vi.waitFor(() => expect(engine(2).isClosed).toBe(true), soon);
  expect(await editions.caughtUp()).toBe(false);
  expect(editions.given()).toEqual({ sha256, isComing: false });
  expect(editions.newest().number).toBe(1);
  expect(engine(1).isClosed).toBe(false);
});

test('whoever waits for what is in force to be given waits until its engine is loaded, or was found not to load', async () => {
  const { content, editions, engine, publish } = setup();
  engine(1).load(true);
  expect(await editions.caughtUp()).toBe(true);
  const given: number[] = [];
  await publish();
  const waiting = editions.caughtUp().then(() => given.push(editions.newest().number));
  await vi.waitFor(() => engine(2), soon);
  expect(given).toEqual([]);
  engine(2).load(true);
  await waiting;
  expect(given).toEqual([2]);
  expect(editions.given()).toEqual({ sha256: content.current().sha256, isComing: false });
});

test('while the first engine loads a question may be asked; where it could not be loaded none can', async () => {
  const { editions, engine, changes } = setup();
  const { canAnswer, ready } = editions.newest();
  expect(canAnswer()).toBe(true);
  engine(1).load(false);
  expect(await ready).toBe(false);
  expect(canAnswer()).toBe(false);
  await vi.waitFor(() => expect(changes).toContain('phrases'), soon);
});

test('versions that were overtaken while one was loading are passed over', async () => {
  const { content, editions, engines, engine, publish, inUse } = setup();
  engine(1).load(true);
  await publish();
  const third = secondVersion(secondVersion(testVenue()));
  await content.replace(venueFolder(third));
  await content.replace(venueFolder(secondVersion(third)));
  engine(2).load(true);
  await vi.waitFor(() => expect(engines).toHaveLength(3), soon);
  engine(3).load(true);
  await inUse(3);
  expect(editions.newest().version().sha256).toBe(content.current().sha256);
});

test('a phrasing works at once in the visit under way, and makes no other edition', async () => {
  const { content, editions, engines, engine, changes } = setup();
  engine(1).load(true);
  const visited = editions.enter();
  await visited.ready;
  const face = JSON.stringify(visited.face());
  expect(content.addPhrasing('id-card-lost', 'zh-CN', '证没了')).toBe(true);
  await vi.waitFor(() => expect(visited.phrases().get('zh-CN')).toContain('证没了'), soon);
  expect(visited.catalogue().phrasings('zh-CN')).toContain('证没了');
  expect(engine(1).reloads).toBe(1);
  expect(engines).toHaveLength(1);
  expect(changes).toContain('phrases');
  expect(JSON.stringify(visited.face())).toBe(face);
});
