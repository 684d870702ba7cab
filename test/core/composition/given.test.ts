import { expect, onTestFinished, test, vi } from 'vitest';
import type { GivenVersion } from '#contract/page/publications.ts';
import type { OpenEngine } from '#core/answering/serving/engine-link.ts';
import { openUnsureEngine } from '#test/support/fakes/engine.ts';
import { createPlainHashing } from '#test/support/fakes/pin-hashing.ts';
import { createServedTerminal } from '#test/support/fixtures/served-terminal.ts';
import { pins } from '#test/support/fixtures/staff.ts';
import { testVenue } from '#test/support/fixtures/venue.ts';

const path = ['texts', 'zh-CN', 'title'];
const oldTitle = testVenue().entries[0]?.texts['zh-CN'].title;
const newTitle = '身份证丢了怎么办';
const entryId = 'id-card-lost';

/** A terminal whose first version is given to visitors, and whose engines from then on load when the test says so. */
async function setup() {
  let loading: Promise<void> = Promise.resolve();
  const openEngine: OpenEngine = () => ({ ...openUnsureEngine(), begin: () => loading });
  const terminal = createServedTerminal({ engines: { openEngine, hashing: createPlainHashing() } });
  const publisher = terminal.open('visitor');
  await terminal.set('publisher');
  await publisher.call(['staff', 'signIn'], { role: 'publisher', pin: pins.publisher });
  await publisher.call(['drafts', 'edit'], { entryId, path, from: oldTitle, to: newTitle });
  const page = { language: 'zh-CN', containing: '', flag: 'all', from: 0, limit: 1 };
  const { value } = (await publisher.call(['drafts', 'list'], page)) as { value: { revision: number } };
  const order = { revision: value.revision, overrides: false, isChecked: false };
  expect(await publisher.call(['drafts', 'publish'], order)).toEqual({
    ok: true,
    value: { entries: 1, isGiven: true },
  });
  const watched = (await publisher.call(['given', 'watch'])) as AsyncGenerator<GivenVersion>;
  const told: GivenVersion[] = [];
  const watching = (async () => {
    for await (const now of watched) told.push(now);
  })();
  onTestFinished(async () => {
    await watched.return(null).catch(() => {});
    await watching.catch(() => {});
  });
  const said = (last: GivenVersion) => vi.waitFor(() => expect(told.at(-1)).toEqual(last), { timeout: 20_000 });
  await said({ given: { id: 1, version: 1 }, next: null });
  const hold = () => {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    promise.catch(() => {});
    loading = promise;
    return { load: resolve, fail: () => reject(new Error('The engine died')) };
  };
  const undoAll = () => publisher.call(['publications', 'undoAll']);
  /** Whether a visitor who begins now is given what was published first. */
  const isGivenFirst = async () => {
    const words = await terminal.open('visitor').call(['terminal', 'phrasings'], { language: 'zh-CN' });
    return (words as string[]).includes(newTitle);
  };
  return { said, hold, undoAll, isGivenFirst };
}

test('an undo that is on its way is told as on its way for as long as visitors have what was there before', async () => {
  const { said, hold, undoAll, isGivenFirst } = await setup();
  const { load } = hold();
  const undone = undoAll();
  await said({ given: { id: 1, version: 1 }, next: { id: 2, version: 2, state: 'coming' } });
  expect(await isGivenFirst()).toBe(true);
  load();
  expect(await undone).toEqual({ ok: true, value: { version: 2, isGiven: true } });
  await said({ given: { id: 2, version: 2 }, next: null });
  expect(await isGivenFirst()).toBe(false);
});

test('where the answers of a version cannot be loaded nobody is told that it is given', async () => {
  const { said, hold, undoAll, isGivenFirst } = await setup();
  const { fail } = hold();
  const undone = undoAll();
  fail();
  expect(await undone).toEqual({ ok: true, value: { version: 2, isGiven: false } });
  await said({ given: { id: 1, version: 1 }, next: { id: 2, version: 2, state: 'withheld' } });
  expect(await isGivenFirst()).toBe(true);
});
