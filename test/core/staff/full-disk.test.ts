import { expect, test } from 'vitest';
import { createAudit } from '#core/staff/audit.ts';
import { fillDatabase } from '#test/support/fill-database.ts';
import { createStaffDesk, pins } from '#test/support/fixtures/staff.ts';

/** A terminal whose editor has a PIN and whose disk takes nothing more, as SQLite itself says. */
async function setup(how: 'full' | 'read-only') {
  const desk = createStaffDesk();
  await desk.set('editor');
  const audit = createAudit(desk);
  if (how === 'full') fillDatabase(desk.db, () => audit.append('editor', { type: 'session.started' }));
  else desk.db.pragma('query_only = ON');
  return desk;
}

test.for(['full', 'read-only'] as const)('with the right PIN staff get in where the disk is %s', async (how) => {
  const { staff, page } = await setup(how);
  const connection = page();
  expect(await staff.signIn(connection, { role: 'editor', pin: pins.editor })).toMatchObject({ ok: true });
  expect(connection.roles()).toEqual(['visitor', 'editor']);
});

test.for(['full', 'read-only'] as const)('wrong PINs lock a role where the disk is %s', async (how) => {
  const { staff, page, clock } = await setup(how);
  for (let time = 0; time < 5; time += 1) await staff.signIn(page(), { role: 'editor', pin: '913482' });
  const right = { role: 'editor', pin: pins.editor } as const;
  expect(await staff.signIn(page(), right)).toEqual({ ok: false, code: 'locked', retrySeconds: 30 });
  clock.advance(30_000);
  expect(await staff.signIn(page(), right)).toMatchObject({ ok: true });
  // The right one opens the lock and forgets the wrong ones.
  expect(await staff.signIn(page(), { role: 'editor', pin: '913482' })).toMatchObject({ triesLeft: 4 });
});

test('a PIN that cannot be written down is not changed', async () => {
  const { staff, page } = await setup('read-only');
  const connection = page();
  await staff.signIn(connection, { role: 'editor', pin: pins.editor });
  const change = { role: 'editor', ownPin: pins.editor, newPin: '771934' } as const;
  await expect(staff.changePin(connection, change)).rejects.toThrow();
  expect(await staff.signIn(page(), { role: 'editor', pin: '771934' })).toMatchObject({ code: 'wrong-pin' });
});
