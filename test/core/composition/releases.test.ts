import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { settingsSchema } from '#contract/settings/settings.ts';
import { letterEndings } from '#contract/upstream/letters.ts';
import type { Order } from '#contract/upstream/orders.ts';
import { priorThresholds } from '#core/answering/rank/judgement.ts';
import type { OpenEngine } from '#core/answering/serving/engine-link.ts';
import { recordMigrations } from '#core/composition/record-migrations.ts';
import { createDraftStore } from '#core/drafts/draft-store.ts';
import { openDraftsDatabase } from '#core/drafts/drafts-database.ts';
import { createKiosk } from '#core/kiosk.ts';
import { createVersions } from '#core/publications/versions.ts';
import { createAudit } from '#core/staff/audit.ts';
import { openRecordDatabase } from '#core/storage/record-database.ts';
import { identityIn } from '#core/upstream/stored-identity.ts';
import type { HubDatabase } from '#hub/storage/database.ts';
import { openPglite } from '#hub/storage/pglite.ts';
import { createTestClock } from '#test/support/fakes/clock.ts';
import { openUnsureEngine } from '#test/support/fakes/engine.ts';
import { createCollectingLog } from '#test/support/fakes/log.ts';
import { createPlainHashing } from '#test/support/fakes/pin-hashing.ts';
import { openPublishingTerminal, titledVenue } from '#test/support/fixtures/publications.ts';
import { pageOf, testKioskDeps } from '#test/support/fixtures/served-terminal.ts';
import { createStaffDesk } from '#test/support/fixtures/staff.ts';
import { openStick } from '#test/support/fixtures/stick-between.ts';
import { startTestHub } from '#test/support/fixtures/test-hub.ts';
import { temporaryFolder } from '#test/support/folder.ts';

type TestHub = Awaited<ReturnType<typeof startTestHub>>;

let db: HubDatabase;
/** What the tests share, which is made by the first of them. */
const shared = mkdtempSync(join(tmpdir(), 'yingbin-'));
beforeAll(async () => {
  db = await openPglite(null);
}, 120_000);
afterAll(async () => {
  rmSync(shared, { recursive: true, force: true });
  await db.close();
});

async function startEmptyHub() {
  const hub = await startTestHub(db);
  await db.script('TRUNCATE event, terminal, pack CASCADE');
  return hub;
}

const given = <Value>(outcome: { ok: true; value: Value } | { ok: false; code: string }): Value => {
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
};

/** What no engine can be made of. */
const poison = '让引擎垮掉的一版';

/** What makes an engine forget the golden question; it is made once `mayForget` has resolved. */
const forgetful = '让引擎忘事的一版';
const mayForget = Promise.withResolvers<void>();
const golden = { text: '洗手间在哪', language: 'zh-CN', entryId: 'toilets' } as const;

/** An engine that knows the golden question alone. */
const openEngine: OpenEngine = () => {
  const titles = new Set<string>();
  const answer = { kind: 'answer', entryId: golden.entryId, p: 0.99 } as const;
  const unsure = { kind: 'hand-over', reason: 'unsure' } as const;
  return {
    ...openUnsureEngine(),
    add: async (entries) => {
      for (const { texts } of entries) titles.add(texts['zh-CN'].title);
      if (titles.has(poison)) throw new Error('The engine died');
      if (titles.has(forgetful)) await mayForget.promise;
    },
    explain: async ({ text }) => ({
      normalised: text,
      decision: text === golden.text && !titles.has(forgetful) ? answer : unsure,
      thresholds: priorThresholds,
      model: 'plain',
      decidedBy: null,
      entries: [],
    }),
  };
};

/** What the chief terminal of the venue publishes, one after the other. */
const titles = ['第一版', '第二版', poison, forgetful];

/** Gives what a chief has published, as packs, and a data folder that trusts its key and serves the first of them. */
async function prepare() {
  const chief = openPublishingTerminal();
  given(await chief.publications.keys.make('总服务台', 'publisher'));
  const packs = new Map<string, Buffer>();
  const before = openPublishingTerminal();
  const { digits } = given(before.publications.keys.offer(given(chief.publications.keys.exportFile())));
  given(before.publications.keys.trust(digits, 'publisher'));
  for (const title of titles) {
    given(await chief.publish(titledVenue(title)));
    const [newest] = chief.publications.list();
    const { file } = given(await chief.publications.exportPack(newest?.id ?? 0, 'publisher'));
    packs.set(title, readFileSync(file));
    if (packs.size > 1) continue;
    const offer = given(await before.publications.offerPack(file));
    given(await before.publications.takeOffered(offer.id, 'publisher'));
  }
  await before.close();
  const drafts = openDraftsDatabase({ ...before, file: join(before.folder, 'drafts.db'), onFault: () => {} });
  createDraftStore(drafts, 'test-hall').keepGolden(golden);
  drafts.close();
  cpSync(before.folder, shared, { recursive: true });
  return packs;
}

let prepared: ReturnType<typeof prepare> | null = null;
const packsOfChief = () => {
  prepared ??= prepare();
  return prepared;
};

/** The data folder of a terminal that serves the chief's first version, or one of its own after that. */
async function folderOfTerminal(own: string | null = null) {
  await packsOfChief();
  const folder = temporaryFolder();
  cpSync(shared, folder, { recursive: true });
  if (own === null) return folder;
  const before = openPublishingTerminal({ folder });
  given(await before.publish(titledVenue(own)));
  await before.close();
  return folder;
}

function startTerminal(dataFolder: string, address: string | null) {
  const [clock, log] = [createTestClock(), createCollectingLog()];
  const settings = settingsSchema.parse({ hub: { address } });
  const engines = { openEngine, hashing: createPlainHashing() };
  let restarts = 0;
  const restart = () => {
    restarts += 1;
  };
  const kiosk = createKiosk(testKioskDeps({ settings, clock, log, dataFolder, engines, restart }));
  const record = openRecordDatabase(join(dataFolder, 'record.db'), recordMigrations);
  const audit = createAudit({ db: record, clock });
  const versions = () => createVersions(record).list('test-hall');
  const versionsAtStart = versions().length;
  const isSaid = (said: string) => log.lines.filter((line) => line.includes(said)).length;
  /** Whether a version has been put in force of which neither an edition has been made yet nor that has failed. */
  const isMaking = () => versions().length - versionsAtStart > isSaid('content in use') + isSaid('answers not loaded');
  let isClosed = false;
  const close = async () => {
    if (isClosed) return;
    isClosed = true;
    record.close();
    await kiosk.close();
  };
  onTestFinished(close);
  const desk = createStaffDesk({ db: record, clock, hashing: engines.hashing });
  return {
    log,
    close,
    page: pageOf(kiosk),
    setPublisher: () => desk.set('publisher'),
    restarts: () => restarts,
    notices: () => record.prepare('SELECT count(*) FROM notice').pluck().get(),
    code: () => identityIn(record)?.code ?? null,
    /** The live version: its title is told by the chief's packs, its number and maker by the record. */
    live: () => {
      const { version, source, by } = versions().find(({ isLive }) => isLive) ?? {};
      return { version, source, by };
    },
    acts: () => audit.page({ before: null, limit: 100 }).map(({ who, act }) => ({ who, ...act })),
    isMaking,
    isKept: () => record.prepare("SELECT count(*) FROM upstream_release WHERE state = 'kept'").pluck().get() === 1,
    /** Lets time pass, and what is due at the end of it begin. */
    pass: async (ms: number) => {
      clock.advance(ms);
      await new Promise(setImmediate);
    },
    /** Lets time pass until something is so. While an edition is made it stands: a machine may be slow. */
    until: async (isSo: () => boolean | Promise<boolean>) => {
      for (let turn = 0; turn < 4000 && !(await isSo()); turn += 1) {
        if (!isMaking()) clock.advance(10_000);
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      expect(await isSo()).toBe(true);
    },
  };
}

/** Releases a version of the chief, and gives how it goes. */
async function releaseOf(hub: TestHub, title: string) {
  const pack = await hub.packs.add((await packsOfChief()).get(title) ?? Buffer.alloc(0), 'test');
  const id = await hub.releases.make({ pack: pack?.sha256 ?? '', group: '', percent: 100 }, 'test');
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
  await db.script(`INSERT INTO fleet_order (document, made_by, expires_at) VALUES
    ('{"kind":"dance"}', 'a later release', now() + interval '1 hour'), ('{"kind":"restart"}', 'test', now() - interval '1 second')`);
  await hub.pairings.confirm(terminal.code() ?? '', 'test');
  const settled = async () => (await hub.orders.list()).filter(({ done, refused }) => done + refused === 1);
  await terminal.until(async () => (await settled()).length === 5);
  expect((await hub.orders.list()).map(({ document, done, reason }) => [document.kind, done, reason])).toEqual([
    ['restart', 0, null],
    ['dance', 0, 'order-unknown'],
    ['restart', 1, null],
    ['recall', 0, 'unknown-entry'],
    ['recall', 1, null],
    ['notice', 1, null],
  ]);
  const done = terminal.acts().filter(({ who }) => who === 'hub');
  expect(done.map(({ type }) => type)).toEqual(['terminal.restarted', 'entry.recalled', 'notice.put']);
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
  expect(await hub.pairings.confirm(terminal.code() ?? '', 'test')).toMatchObject({ name: 'test-hall' });
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
