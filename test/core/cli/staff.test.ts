import { join } from 'node:path';
import { expect, test } from 'vitest';
import { recordMigrations } from '#core/composition/record-migrations.ts';
import { argon2Hashing } from '#core/engines/argon2.ts';
import { lockDataFolder } from '#core/storage/data-folder-lock.ts';
import { openRecordDatabase } from '#core/storage/record-database.ts';
import { runCommand } from '#test/support/command.ts';
import { createStaffDesk } from '#test/support/fixtures/staff.ts';
import { temporaryFolder } from '#test/support/folder.ts';

const run = (args: readonly string[], piped: string) => runCommand('staff', args, { piped });

test('a PIN that is piped in opens its role, is said nowhere and is written down as the act of a command', async () => {
  const folder = temporaryFolder();
  const { exitCode, said, printed } = await run(['set', 'publisher', `--data=${folder}`], '482913\nrest\n');
  expect({ exitCode, printed }).toEqual({ exitCode: 0, printed: '' });
  expect(said).toBe('The PIN of publisher is set.\n');
  const { staff, page } = createStaffDesk({
    db: openRecordDatabase(join(folder, 'record.db'), recordMigrations),
    hashing: argon2Hashing,
  });
  expect(await staff.signIn(page(), { role: 'publisher', pin: '482913' })).toMatchObject({ ok: true });
  expect(staff.audit({ before: null, limit: 9 }).at(-1)).toMatchObject({ who: 'command', act: { type: 'pin.set' } });
});

test('setting the PIN opens the lock of a role', async () => {
  const folder = temporaryFolder();
  const { staff, page, set } = createStaffDesk({ db: openRecordDatabase(join(folder, 'record.db'), recordMigrations) });
  await set('publisher');
  for (let time = 0; time < 5; time += 1) await staff.signIn(page(), { role: 'publisher', pin: '913482' });
  expect(staff.roles()).toContainEqual(expect.objectContaining({ role: 'publisher', lockedSeconds: 30 }));
  await run(['set', 'publisher', `--data=${folder}`], '705184\n');
  expect(staff.roles()).toContainEqual(expect.objectContaining({ role: 'publisher', lockedSeconds: 0 }));
});

test('a PIN that is easy to guess is refused with a sentence and nothing is set', async () => {
  const folder = temporaryFolder();
  const { exitCode, said } = await run(['set', 'editor', `--data=${folder}`], '123456\n');
  expect(exitCode).toBe(1);
  expect(said).toMatch(/^Too easy to guess/);
  const { staff } = createStaffDesk({ db: openRecordDatabase(join(folder, 'record.db'), recordMigrations) });
  expect(staff.roles().some(({ isPinSet }) => isPinSet)).toBe(false);
});

test('while a terminal runs on the folder nothing is set', async () => {
  const folder = temporaryFolder();
  const lock = lockDataFolder(folder);
  const { exitCode, said } = await run(['set', 'editor', `--data=${folder}`], '482913\n');
  lock.release();
  expect(exitCode).toBe(1);
  expect(said).toContain('already running');
  expect(said.trim().split('\n')).toHaveLength(1);
});

test.each([[[]], [['set']], [['set', 'nobody']], [['drop', 'editor']], [['set', 'editor', '--pin=482913']]])(
  'a command line of %j is answered with how to use it',
  async (args) => {
    const { exitCode, said } = await run(args, '');
    expect(exitCode).toBe(1);
    expect(said).toContain('npm run staff -- set attendant|editor|publisher');
  },
);
