import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { letterEndings } from '#contract/upstream/letters.ts';
import type { Order } from '#contract/upstream/orders.ts';
import type { OpenSpan } from '#contract/venue/hours.ts';
import type { HubDatabase } from '#hub/storage/database.ts';
import { openPglite } from '#hub/storage/pglite.ts';
import { look, signIn } from '#test/support/fixtures/hub-browser.ts';
import {
  dropShared,
  folderOfTerminal,
  forgetful,
  mayForget,
  packsOfChief,
  poison,
  startTerminal,
} from '#test/support/fixtures/releasing-terminal.ts';
import { openStick } from '#test/support/fixtures/stick-between.ts';
import { startTestHub } from '#test/support/fixtures/test-hub.ts';

type TestHub = Awaited<ReturnType<typeof startTestHub>>;

let db: HubDatabase;
beforeAll(async () => {
  db = await openPglite(null);
}, 120_000);
afterAll(async () => {
  dropShared();
  await db.close();
});

async function startEmptyHub() {
  const hub = await startTestHub(db);
  await db.script('TRUNCATE event, terminal, pack, person CASCADE');
  return hub;
}

/** Releases a version of the chief, and gives how it goes. */
async function releaseOf(hub: TestHub, title: string, activeBetween: OpenSpan | null = null) {
  const pack = await hub.packs.add((await packsOfChief()).get(title) ?? Buffer.alloc(0), 'test');
  const id = await hub.releases.make({ pack: pack?.sha256 ?? '', group: '', percent: 100, activeBetween }, 'test');
  return async () => (await hub.releases.list()).find((one) => one.id === id);
}

test('a release comes down, is tried and kept; a bad one is gone back from, told, and held for all others', async () => {
  const hub = await startEmptyHub();
  const terminal = startTerminal(await folderOfTerminal(), hub.address);
  await terminal.until(() => terminal.code() !== null);
  await hub.pairings.confirm(terminal.code() ?? '', 'test');
  const release = (title: string) => releaseOf(hub, title);

  const good = await release('第二版');
  await terminal.until(() => terminal.live().version === 2);
  expect(terminal.live()).toEqual({ version: 2, source: 'taken', by: 'hub' });
  expect(terminal.acts()[0]).toMatchObject({ who: 'hub', type: 'content.taken', version: 2, isDiverged: false });
  await terminal.until(async () => (await good())?.kept === 1);
  expect(await good()).toMatchObject({ trying: 0, isHeld: false });

  const bad = await release(poison);
  await terminal.until(async () => (await bad())?.isHeld === true);
  expect(await bad()).toMatchObject({ failed: 1, reason: 'answering-lost' });
  expect(terminal.live()).toEqual({ version: 4, source: 'undone', by: 'hub' });
  expect(terminal.acts()[0]).toMatchObject({ who: 'hub', type: 'content.undone', version: 4, to: 2 });
  // Nobody else is given it.
  const another = crypto.randomUUID();
  await db.query("INSERT INTO terminal (id, public_key, name, paired_by) VALUES ($1, 'x', 'x', 'x')", [another]);
  expect((await hub.releases.offeredTo(another, 'test-hall'))?.version).toBe(2);

  // The next one has the number that going back has used, and is taken all the same.
  const worse = await release(forgetful);
  await terminal.until(() => terminal.live().source === 'taken' && terminal.isMaking());
  // It has its own two minutes, whatever the bad one has used up: for one of them its engine is not there.
  for (let look = 0; look < 2; look += 1) await terminal.pass(30_000);
  mayForget.resolve();
  await terminal.until(async () => (await worse())?.isHeld === true);
  expect(await worse()).toMatchObject({ version: 4, failed: 1, reason: 'golden-failed' });
  expect(terminal.live()).toEqual({ version: 5, source: 'undone', by: 'hub' });

  // Whoever looks at the hub's page is told which release is held, where, and why.
  const { cookie } = await signIn(hub, 'viewer');
  const page = (await look(hub, `/releases/one?id=${(await worse())?.id}`, { cookie })).body;
  expect(page).toContain('停发了：还没拿到的终端不会拿到，已经留用的照旧。');
  expect(page).toContain('<td>退回了</td><td>原来答得上的金题答不上了</td>');
  expect((await look(hub, '/', { cookie })).body).toContain('第 4 版退回了：原来答得上的金题答不上了。');
}, 120_000);

test('a release with which core ends again and again is gone back from before it is loaded', async () => {
  const hub = await startEmptyHub();
  const folder = await folderOfTerminal();
  const first = startTerminal(folder, hub.address);
  await first.until(() => first.code() !== null);
  await hub.pairings.confirm(first.code() ?? '', 'test');
  const release = await releaseOf(hub, '第二版');
  await first.until(() => first.live().version === 2);
  await first.close();
  for (const version of [2, 2, 1]) {
    const again = startTerminal(folder, hub.address);
    expect(again.live().version).toBe(version);
    if (version === 1) {
      expect(again.acts()[0]).toMatchObject({ who: 'hub', type: 'content.undone', version: 1, to: 1 });
      await again.until(async () => (await release())?.isHeld === true);
      expect(await release()).toMatchObject({ failed: 1, reason: 'core-restarts' });
    }
    await again.close();
  }
}, 120_000);

test('a release with hours comes down at any time and waits for them, over a restart, without its hub too', async () => {
  const hub = await startEmptyHub();
  const folder = await folderOfTerminal();
  const first = startTerminal(folder, hub.address);
  await first.until(() => first.code() !== null);
  await hub.pairings.confirm(first.code() ?? '', 'test');
  const hours = { from: '11:00', to: '12:30' };
  const release = await releaseOf(hub, '第二版', hours);
  await first.until(first.isDue);
  expect(first.live().version).toBe(1);
  await first.close();
  await hub.close();
  const again = startTerminal(folder, hub.address);
  await again.until(() => !again.isDue());
  const hour = new Intl.DateTimeFormat('en-GB', { hour: 'numeric', timeZone: 'Asia/Shanghai' });
  expect(Number(hour.format(again.clock.nowMs()))).toBeGreaterThanOrEqual(11);
  await again.until(() => again.live().version === 2);
  expect(again.live()).toEqual({ version: 2, source: 'taken', by: 'hub' });
  await again.close();
  // One that is held meanwhile waits no longer.
  const held = startTerminal(await folderOfTerminal(), (await startTestHub(db, hub.port)).address);
  await held.until(() => held.code() !== null);
  await hub.pairings.confirm(held.code() ?? '', 'test');
  await held.until(held.isDue);
  await hub.releases.hold((await release())?.id ?? 0, true);
  await held.until(() => !held.isDue());
  expect(held.live().version).toBe(1);
}, 120_000);

test('what staff have published at a terminal is not overwritten from afar, and the release goes on elsewhere', async () => {
  const hub = await startEmptyHub();
  const terminal = startTerminal(await folderOfTerminal('自己的一版'), hub.address);
  await terminal.until(() => terminal.code() !== null);
  await hub.pairings.confirm(terminal.code() ?? '', 'test');
  const release = await releaseOf(hub, '第二版');
  await terminal.until(async () => (await release())?.refused === 1);
  expect(await release()).toMatchObject({ isHeld: false, reason: 'published-here' });
  expect(terminal.live()).toEqual({ version: 2, source: 'published', by: 'publisher' });
}, 120_000);

test('the hub says something, takes an entry back and starts a terminal again: each once, in time, and as the hub', async () => {
  const hub = await startEmptyHub();
  const terminal = startTerminal(await folderOfTerminal(), hub.address);
  await terminal.until(() => terminal.code() !== null);
  const begun = (await terminal.page.call(['visit', 'begin'], { language: 'zh-CN' })) as { value: { visitId: string } };
  const { visitId } = begun.value;
  // However long it takes, the visit does not end by itself.
  await terminal.page.call(['visit', 'intend'], { visitId, intent: { kind: 'set-busy', busy: true } });
  const make = (order: Order) => hub.orders.make({ target: '', order, minutes: 60 }, 'test');
  await make({ kind: 'notice', text: { 'zh-CN': '电梯检修', en: 'Lift under repair' }, minutes: 60 });
  await make({ kind: 'recall', entryId: 'toilets' });
  await make({ kind: 'recall', entryId: 'nowhere' });
  await make({ kind: 'restart' });
  await make({ kind: 'rotate-keys' });
  await db.script(`INSERT INTO fleet_order (document, made_by, expires_at) VALUES
    ('{"kind":"dance"}', 'a later release', now() + interval '1 hour'), ('{"kind":"restart"}', 'test', now() - interval '1 second')`);
  await hub.pairings.confirm(terminal.code() ?? '', 'test');
  const settled = async () => (await hub.orders.list()).filter(({ done, refused }) => done + refused === 1);
  await terminal.until(async () => (await settled()).length === 6);
  expect((await hub.orders.list()).map(({ document, done, reason }) => [document.kind, done, reason])).toEqual([
    ['restart', 0, null],
    ['dance', 0, 'order-unknown'],
    ['rotate-keys', 1, null],
    ['restart', 1, null],
    ['recall', 0, 'unknown-entry'],
    ['recall', 1, null],
    ['notice', 1, null],
  ]);
  const done = terminal.acts().filter(({ who }) => who === 'hub');
  expect(done.map(({ type }) => type)).toEqual([
    'terminal-key.wanted',
    'terminal.restarted',
    'entry.recalled',
    'notice.put',
  ]);
  await terminal.until(async () => (await hub.events()).some(({ type }) => type === 'terminal-key.changed'));
  // A visitor is there.
  expect(terminal.restarts()).toBe(0);
  await terminal.page.call(['visit', 'intend'], { visitId, intent: { kind: 'end' } });
  await terminal.until(() => terminal.restarts() === 1);
  // Whoever loses what was settled is not obeyed a second time.
  await db.script('DELETE FROM order_outcome');
  let turns = 0;
  await terminal.until(() => ++turns > 10);
  expect([terminal.restarts(), terminal.notices()]).toEqual([1, 1]);
}, 120_000);

test('a site without a network belongs to its hub, tells it all, and is told and given things, by stick alone', async () => {
  const hub = await startEmptyHub();
  const dataFolder = await folderOfTerminal();
  const terminal = startTerminal(dataFolder, null);
  await terminal.until(() => !terminal.isMaking());
  const { travel, stick } = await openStick(hub, dataFolder, terminal);
  expect(await travel()).toMatchObject({ isPaired: false, facts: 0, written: 0 });
  expect(await hub.pairings.confirm(terminal.code() ?? '', 'test')).toMatchObject({ name: '测试大厅' });
  const release = await releaseOf(hub, '第二版');
  await hub.orders.make({ target: '', order: { kind: 'recall', entryId: 'toilets' }, minutes: 600 }, 'test');
  expect(await travel()).toMatchObject({ isPaired: true, orders: 1, release: 'taken' });
  expect(terminal.live()).toEqual({ version: 2, source: 'taken', by: 'hub' });
  await terminal.until(terminal.isKept);
  await travel();
  expect(await release()).toMatchObject({ kept: 1, failed: 0 });
  expect(await hub.orders.list()).toMatchObject([{ done: 1 }]);
  const places = (await hub.events()).map(({ boot, sequence }) => `${boot}/${sequence}`);
  expect(new Set(places).size).toBe(places.length);
  expect((await hub.events()).map(({ type }) => type)).toEqual(
    expect.arrayContaining(['terminal.started', 'order.settled', 'release.taken', 'release.settled']),
  );
  expect(readdirSync(stick).filter((name) => name.endsWith(letterEndings.letters))).toEqual([]);
  // Nothing is said on a network that is not there.
  expect(terminal.log.lines.filter((line) => line.includes('hub not served'))).toEqual([]);
}, 120_000);
