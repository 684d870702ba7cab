import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { recordMigrations } from '#core/composition/record-migrations.ts';
import { argon2Hashing } from '#core/engines/argon2.ts';
import { createKiosk } from '#core/kiosk.ts';
import { openRecordDatabase } from '#core/storage/record-database.ts';
import { openUnsureEngine } from '#test/support/fakes/engine.ts';
import { dataFolderOfRelease01 } from '#test/support/fixtures/data-folder.ts';
import { pageOf, testKioskDeps } from '#test/support/fixtures/served-terminal.ts';

test('a data folder of release 0.1 serves as before: its venue, PIN, reading, phrasing and numbers of runs', async () => {
  const dataFolder = dataFolderOfRelease01();
  const engines = { openEngine: openUnsureEngine, hashing: argon2Hashing };
  const kiosk = createKiosk(testKioskDeps({ dataFolder, readVenue: null, engines }));
  onTestFinished(() => kiosk.close());
  const { call } = pageOf(kiosk);
  expect(await call(['terminal', 'venue'])).toMatchObject({ face: { id: 'test-hall' } });
  expect(await call(['terminal', 'phrasings'], { language: 'zh-CN' })).toContain('狗证在哪里办');
  const begun = (await call(['visit', 'begin'], { language: 'zh-CN' })) as { value: { visitId: string } };
  const intent = { kind: 'open-entry', entryId: 'id-card-lost' };
  expect(await call(['visit', 'intend'], { visitId: begun.value.visitId, intent })).toEqual({ ok: true, value: null });
  await call(['visit', 'intend'], { visitId: begun.value.visitId, intent: { kind: 'end' } });
  expect(await call(['staff', 'signIn'], { role: 'editor', pin: '705184' })).toMatchObject({ ok: true });
  const page = { language: 'zh-CN', containing: '右转', onlyMissing: false, after: null, limit: 1 };
  expect(await call(['readings', 'list'], page)).toMatchObject({
    value: [{ sentences: [{ text: '往前走到头右转。', reading: '往前走 dao4 头', origin: 'staff' }] }],
  });
  const db = openRecordDatabase(join(dataFolder, 'record.db'), recordMigrations);
  expect(db.prepare('SELECT number FROM boot ORDER BY number').pluck().all()).toEqual([1, 2]);
  expect(db.prepare('SELECT count(*) FROM outbox WHERE boot = 1').pluck().get()).toBe(6);
  expect(db.prepare("SELECT count(*) FROM staff_audit WHERE who = 'command'").pluck().get()).toBe(1);
  db.close();
});
