import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import type { SelfCheck } from '#contract/page/desk.ts';
import { settingsSchema } from '#contract/settings/settings.ts';
import type { OpenSpan } from '#contract/venue/hours.ts';
import { recordMigrations } from '#core/composition/record-migrations.ts';
import { createKiosk } from '#core/kiosk.ts';
import { openRecordDatabase } from '#core/storage/record-database.ts';
import type { HubDatabase } from '#hub/storage/database.ts';
import { openPglite } from '#hub/storage/pglite.ts';
import { createTestClock } from '#test/support/fakes/clock.ts';
import { createCollectingLog } from '#test/support/fakes/log.ts';
import { pageOf, testKioskDeps } from '#test/support/fixtures/served-terminal.ts';
import { createStaffDesk, pins } from '#test/support/fixtures/staff.ts';
import { startTestHub } from '#test/support/fixtures/test-hub.ts';
import { temporaryFolder } from '#test/support/folder.ts';

let db: HubDatabase;
beforeAll(async () => {
  db = await openPglite(null);
}, 120_000);
afterAll(() => db.close());

/** A terminal that ships, which reports to a hub; an attendant is signed in at its desk. */
async function openTerminal(address: string, dataFolder = temporaryFolder(), quietHours: OpenSpan | null = null) {
  const clock = createTestClock();
  const log = createCollectingLog();
  const settings = settingsSchema.parse({ hub: { address, quietHours } });
  const deps = testKioskDeps({ settings, clock, log, dataFolder });
  const kiosk = createKiosk(deps);
  const record = openRecordDatabase(join(dataFolder, 'record.db'), recordMigrations);
  const desk = createStaffDesk({ db: record, clock, hashing: deps.engines.hashing });
  await desk.set('attendant');
  const page = pageOf(kiosk);
  const hub = async () => {
    await page.call(['staff', 'signIn'], { role: 'attendant', pin: pins.attendant });
    return ((await page.call(['desk', 'check'])) as SelfCheck).hub;
  };
  let isClosed = false;
  const close = async () => {
    if (isClosed) return;
    isClosed = true;
    record.close();
    await kiosk.close();
  };
  onTestFinished(close);
  /** Lets time pass until something is so at the desk. */
  const until = async (isSo: (hub: SelfCheck['hub']) => boolean) => {
    let now = await hub();
    for (let turn = 0; turn < 2000 && !isSo(now); turn += 1) {
      clock.advance(5_000);
      await new Promise((resolve) => setTimeout(resolve, 5));
      now = await hub();
    }
    return now;
  };
  return { dataFolder, log, page, hub, until, close, clock };
}

async function visit(page: ReturnType<typeof pageOf>): Promise<void> {
  const begun = (await page.call(['visit', 'begin'], { language: 'zh-CN' })) as { value: { visitId: string } };
  const { visitId } = begun.value;
  for (const kind of ['call-staff', 'end']) await page.call(['visit', 'intend'], { visitId, intent: { kind } });
}

test('a terminal shows its code at the desk, is paired by it, and tells what happened while it was alone', async () => {
  const hub = await startTestHub(db);
  const terminal = await openTerminal(hub.address);
  await visit(terminal.page);
  const asking = await terminal.until((status) => status?.code !== undefined && status?.code !== null);
  expect(asking).toMatchObject({ state: 'unpaired', code: expect.stringMatching(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){2}$/) });
  expect(await hub.pairings.list()).toMatchObject([{ name: '测试大厅' }]);
  expect(await hub.pairings.confirm(asking?.code ?? '', 'test')).toMatchObject({ name: '测试大厅' });
  const done = await terminal.until((status) => status?.state === 'paired' && status.waiting === 0);
  expect(done).toMatchObject({ code: null, trouble: null, lastContactAt: expect.any(String) });
  const types = (await hub.events()).map(({ type }) => type);
  expect(types).toEqual(expect.arrayContaining(['terminal.started', 'content.loaded', 'staff.called', 'visit.ended']));

  await hub.close();
  await visit(terminal.page);
  expect(await terminal.until((status) => status?.trouble === 'hub-unreachable')).toMatchObject({ state: 'paired' });
  await terminal.close();
  const back = await startTestHub(db, hub.port);
  const again = await openTerminal(hub.address, terminal.dataFolder);
  expect(await again.until((status) => status?.waiting === 0)).toMatchObject({ state: 'paired', trouble: null });
  const told = await back.events();
  const places = told.map(({ boot, sequence }) => `${boot}/${sequence}`);
  expect(new Set(places).size).toBe(places.length);
  expect(told.filter(({ type }) => type === 'staff.called')).toHaveLength(2);
  expect(new Set(told.map(({ boot }) => boot))).toEqual(new Set([1, 2]));
}, 60_000);

test('without a hub in the settings nothing is made of it: no key, no identity', async () => {
  const dataFolder = temporaryFolder();
  const kiosk = createKiosk(testKioskDeps({ dataFolder }));
  await kiosk.close();
  expect(readdirSync(dataFolder)).not.toContain('device.key');
  const record = openRecordDatabase(join(dataFolder, 'record.db'), recordMigrations);
  expect(record.prepare('SELECT count(*) FROM upstream_identity').pluck().get()).toBe(0);
  record.close();
});

test('in its quiet hours a terminal is paired, and tells nothing until they are over', async () => {
  const hub = await startTestHub(db);
  await db.script('TRUNCATE event');
  const terminal = await openTerminal(hub.address, temporaryFolder(), { from: '10:00', to: '12:00' });
  const asking = await terminal.until((status) => typeof status?.code === 'string');
  await hub.pairings.confirm(asking?.code ?? '', 'test');
  expect(await terminal.until((status) => status?.state === 'paired')).toMatchObject({ state: 'paired' });
  let turns = 0;
  await terminal.until(() => ++turns > 50);
  expect(await hub.events()).toEqual([]);
  terminal.clock.advance(2 * 3_600_000);
  expect(await terminal.until((status) => status?.waiting === 0)).toMatchObject({ trouble: null });
  expect((await hub.events()).map(({ type }) => type)).toContain('terminal.started');
}, 60_000);
