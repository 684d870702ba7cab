import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { settingsSchema } from '#contract/settings/settings.ts';
import { shippedEngines } from '#core/composition/kiosk-deps.ts';
import { recordMigrations } from '#core/composition/record-migrations.ts';
import { argon2Hashing } from '#core/engines/argon2.ts';
import { createKiosk } from '#core/kiosk.ts';
import { createAudit } from '#core/staff/audit.ts';
import { createPins } from '#core/staff/pins.ts';
import { openRecordDatabase } from '#core/storage/record-database.ts';
import { forkNode } from '#core/system/child.ts';
import { systemClock } from '#core/system/clock.ts';
import { testDeviceKey } from '#test/support/fakes/device-key.ts';
import { createFakeHeadset } from '#test/support/fakes/headset.ts';
import { quietLog } from '#test/support/fakes/log.ts';
import { noSpeech } from '#test/support/fakes/stub-kiosk.ts';
import { createFakeVoice } from '#test/support/fakes/voice.ts';
import { fateOf } from '#test/support/fixtures/served-terminal.ts';
import { pins } from '#test/support/fixtures/staff.ts';
import { testVenue } from '#test/support/fixtures/venue.ts';
import { temporaryFolder } from '#test/support/folder.ts';
import { overPort } from '#test/support/port-client.ts';

/** A terminal that can speak, with a socket for headsets and as many doors as a test opens. */
async function setup() {
  const dataFolder = temporaryFolder();
  await setPin(dataFolder);
  const headset = createFakeHeadset();
  const kiosk = createKiosk({
    dataFolder,
    isInstalled: false,
    venueId: 'test-hall',
    readVenue: () => ({ content: testVenue(), sha256: '0'.repeat(64) }),
    settings: settingsSchema.parse({}),
    clock: systemClock,
    newId: () => crypto.randomUUID(),
    log: quietLog,
    version: 'test',
    host: 'browser',
    fork: forkNode,
    engines: shippedEngines,
    speech: { ...noSpeech, plainVoice: createFakeVoice() },
    headset,
    sweepMemory: () => {},
    restart: null,
    deviceKey: () => testDeviceKey,
  });
  // Closing waits for the answers' thread, which is still building its index.
  onTestFinished(() => kiosk.close(), 60_000);
  const open = () => {
    const door = kiosk.connect('visitor');
    return { ...overPort(door.calls), close: door.close };
  };
  const watching = await open().call(['terminal', 'watch']);
  const states = (watching as AsyncIterable<{ kind: string; visit?: { id: string } }>)[Symbol.asyncIterator]();
  const next = async () => (await states.next()).value;
  expect(await next()).toEqual({ kind: 'waiting', edition: 1 });
  return { open, headset, next };
}

async function setPin(dataFolder: string): Promise<void> {
  const db = openRecordDatabase(join(dataFolder, 'record.db'), recordMigrations);
  const pinsOfIt = createPins({
    db,
    clock: systemClock,
    hashing: argon2Hashing,
    audit: createAudit({ db, clock: systemClock }),
  });
  await pinsOfIt.set({ role: 'editor', pin: pins.editor, by: 'command' });
  db.close();
}

test('doors that come and go leave a visit alone; it ends with the page that began it', async () => {
  const { open, next } = await setup();
  const display = open();
  const screen = open();
  await screen.call(['visit', 'begin'], { language: 'zh-CN' });
  const begun = await next();
  expect(begun?.kind).toBe('visit');
  display.close();
  const other = open();
  expect(await fateOf(other.call(['visit', 'intend'], { visitId: begun?.visit?.id, intent: { kind: 'stay' } }))).toBe(
    'ok',
  );
  other.close();
  const visitId = begun?.visit?.id;
  await screen.call(['visit', 'intend'], { visitId, intent: { kind: 'open', screen: 'type' } });
  expect(await next()).toMatchObject({ kind: 'visit', visit: { id: visitId, screen: { name: 'type' } } });
  screen.close();
  expect(await next()).toEqual({ kind: 'waiting', edition: 1 });
});

test('a visit that a headset began outlives the staff’s page, and ends with the page that shows it', async () => {
  const { open, headset, next } = await setup();
  const staffs = open();
  headset.plug();
  const begun = await next();
  expect(begun).toMatchObject({ kind: 'visit', visit: { modes: { eyesFree: true } } });
  staffs.close();
  const screen = open();
  const visitId = begun?.visit?.id;
  await screen.call(['visit', 'intend'], { visitId, intent: { kind: 'open', screen: 'type' } });
  expect(await next()).toMatchObject({ kind: 'visit', visit: { id: visitId, screen: { name: 'type' } } });
  screen.close();
  expect(await next()).toEqual({ kind: 'waiting', edition: 1 });
});

test('while somebody of the staff is signed in, a headset starts no visit', async () => {
  const { open, headset, next } = await setup();
  const staffs = open();
  expect(await staffs.call(['staff', 'signIn'], { role: 'editor', pin: pins.editor })).toMatchObject({ ok: true });
  headset.plug();
  await staffs.call(['visit', 'headset']);
  await staffs.call(['staff', 'signOut']);
  headset.unplug();
  // The first that is heard of is the one after signing out.
  const screen = open();
  await screen.call(['visit', 'begin'], { language: 'en' });
  expect(await next()).toMatchObject({ kind: 'visit', visit: { language: 'en', modes: { eyesFree: false } } });
});

test('what still comes from a page that has gone is not heard', async () => {
  const { open, next } = await setup();
  const gone = open();
  gone.close();
  void gone.call(['visit', 'begin'], { language: 'en' }).catch(() => {});
  const here = open();
  await here.call(['terminal', 'panel']);
  const heard = next();
  await here.call(['visit', 'begin'], { language: 'zh-CN' });
  expect(await heard).toMatchObject({ kind: 'visit', visit: { language: 'zh-CN' } });
});
