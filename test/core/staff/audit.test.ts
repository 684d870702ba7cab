import { expect, test } from 'vitest';
import { createAudit } from '#core/staff/audit.ts';
import { recordOfEarlierReleases } from '#test/support/fixtures/earlier-rows.ts';
import { createStaffDesk, pins } from '#test/support/fixtures/staff.ts';

async function signedIn() {
  const desk = createStaffDesk();
  await desk.set('publisher');
  const connection = desk.page();
  await desk.staff.signIn(connection, { role: 'publisher', pin: pins.publisher });
  return { ...desk, connection };
}

test('the trail says which role did what and when, newest first', async () => {
  const { staff, clock, page, connection } = await signedIn();
  await staff.signIn(page(), { role: 'publisher', pin: '913482' });
  clock.advance(60_000);
  await staff.changePin(connection, { role: 'editor', ownPin: pins.publisher, newPin: '830417' });
  staff.end(connection, 'asked');
  const at = '2026-11-23T02:24:00.000Z';
  const later = '2026-11-23T02:25:00.000Z';
  expect(staff.audit({ before: null, limit: 10 })).toEqual([
    { id: 5, at: later, who: 'publisher', act: { type: 'session.ended', reason: 'asked' } },
    { id: 4, at: later, who: 'publisher', act: { type: 'pin.set', role: 'editor' } },
    { id: 3, at, who: 'publisher', act: { type: 'pin.wrong', retrySeconds: 0 } },
    { id: 2, at, who: 'publisher', act: { type: 'session.started' } },
    { id: 1, at, who: 'command', act: { type: 'pin.set', role: 'publisher' } },
  ]);
});

test('the trail is read page by page', async () => {
  const { staff } = await signedIn();
  const [newest] = staff.audit({ before: null, limit: 1 });
  expect(newest?.id).toBe(2);
  expect(staff.audit({ before: 2, limit: 10 }).map(({ id }) => id)).toEqual([1]);
  expect(staff.audit({ before: 1, limit: 10 })).toEqual([]);
});

test('nothing typed at a sign-in is stored, right or wrong', async () => {
  const { db, staff, page, hashing } = await signedIn();
  await staff.signIn(page(), { role: 'publisher', pin: 'wrong-but-telling' });
  const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all();
  const stored = JSON.stringify(tables.map((name) => db.prepare(`SELECT * FROM ${String(name)}`).all()));
  expect(stored).not.toContain('wrong-but-telling');
  // The hashing of this test hides nothing, so the scan must find the PIN there: it would else prove nothing.
  expect(stored).toContain(await hashing.hash(pins.publisher).then((hash) => hash.split('$')[1]));
});

test('no row can be changed or taken out', async () => {
  const { db } = await signedIn();
  expect(() => db.prepare('DELETE FROM staff_audit').run()).toThrow('only grows');
  expect(() => db.prepare("UPDATE staff_audit SET who = 'editor'").run()).toThrow('only grows');
});

test('an act that is not in the contract is a bug and is not stored', () => {
  const { db, clock, staff } = createStaffDesk();
  const audit = createAudit({ db, clock });
  const smuggled = { type: 'session.started', text: 'what somebody said' } as const;
  expect(() => audit.append('editor', smuggled)).toThrow();
  expect(staff.audit({ before: null, limit: 10 })).toEqual([]);
});

test('what somebody does is written under the role that is signed in', async () => {
  const { staff, page, connection } = await signedIn();
  staff.record(connection, { type: 'pin.set', role: 'editor' });
  expect(staff.audit({ before: null, limit: 1 })).toMatchObject([{ who: 'publisher', act: { role: 'editor' } }]);
  expect(() => staff.record(page(), { type: 'pin.set', role: 'editor' })).toThrow('signed in');
});

test('rows of earlier releases are read like new ones', () => {
  const { staff } = createStaffDesk({ db: recordOfEarlierReleases() });
  const acts = staff.audit({ before: null, limit: 100 });
  expect(acts).toHaveLength(44);
  expect(acts).toContainEqual({
    id: 4,
    at: '2026-11-23T02:24:16.000Z',
    who: 'editor',
    act: { type: 'worklist.attached', itemId: 3, entryId: 'toilets' },
  });
});

test('an act that a later release wrote is shown as unknown, among all others', async () => {
  const { db, staff, connection } = await signedIn();
  const insert = db.prepare("INSERT INTO staff_audit (id, at_ms, who, act) VALUES (?, 0, 'editor', ?)");
  insert.run(3, '{"version":1,"value":{"type":"notice.published","text":"what somebody wrote"}}');
  insert.run(4, '{"version":7,"value":{"type":"pin.set","roles":["editor"]}}');
  staff.end(connection, 'asked');
  expect(staff.audit({ before: null, limit: 3 })).toMatchObject([
    { id: 5, act: { type: 'session.ended' } },
    { id: 4, act: { type: 'unknown', storedType: 'pin.set', version: 7 } },
    { id: 3, act: { type: 'unknown', storedType: 'notice.published', version: 1 } },
  ]);
  expect(JSON.stringify(staff.audit({ before: null, limit: 10 }))).not.toContain('what somebody wrote');
});
