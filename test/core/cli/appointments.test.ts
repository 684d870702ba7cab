import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { recordMigrations } from '#core/composition/record-migrations.ts';
import { sheetsLimits } from '#core/sheets/limits.ts';
import { readWorkbook } from '#core/sheets/read-workbook.ts';
import { writeCsv } from '#core/sheets/write-csv.ts';
import { lockDataFolder } from '#core/storage/data-folder-lock.ts';
import { openRecordDatabase } from '#core/storage/record-database.ts';
import { readDeviceKeyFile } from '#core/system/device-key.ts';
import { runCommand } from '#test/support/command.ts';
import { createTestCheckin, headings, outcomeOf, row } from '#test/support/fixtures/appointments.ts';
import { temporaryFolder } from '#test/support/folder.ts';

function setup() {
  const cwd = temporaryFolder();
  const appointments = (...args: string[]) => runCommand('appointments', args, { cwd });
  const write = (name: string, ...rows: string[][]) => writeFileSync(join(cwd, name), writeCsv([headings, ...rows]));
  return { cwd, appointments, write, at: (name: string) => join(cwd, name) };
}

/** A day that no run of this test comes to. */
const day = '2099-11-23';

test('a table that was imported is known to the terminal under the key of its folder', async () => {
  const { appointments, write, at } = setup();
  write('a.csv', row({ day }), row({ code: '222222', day: '2001-01-01' }));
  const { exitCode, printed } = await appointments('import', 'a.csv', '--data=data');
  expect([exitCode, printed]).toEqual([
    0,
    'Taken: 1 appointments on 1 days; 1 of days that are over are left out. a.csv holds names: delete it\n',
  ]);
  const db = openRecordDatabase(at('data/record.db'), recordMigrations);
  const deviceKey = () => readDeviceKeyFile(at('data/device.key'));
  const { byCode } = createTestCheckin({ db, deviceKey });
  expect(outcomeOf(byCode('202611'))).toBe('wrong-day');
  db.close();
});

test('whoever asks how the command is used is told', async () => {
  const { exitCode, printed } = await setup().appointments('--help');
  expect([exitCode, printed]).toEqual([0, expect.stringContaining('npm run appointments -- COMMAND')]);
});

test('a dry run takes nothing and makes nothing', async () => {
  const { appointments, write, at } = setup();
  write('a.csv', row({ day }));
  expect(await appointments('import', 'a.csv', '--dry-run')).toMatchObject({
    exitCode: 0,
    printed: 'Good: 1 appointments; nothing was taken\n',
  });
  expect(existsSync(at('data'))).toBe(false);
});

test('what is wrong is said cell by cell, and listed in a copy that others may not read', async () => {
  const { appointments, write, at } = setup();
  write('a.csv', row({ day, tail: '831' }), row({ day: 'tomorrow' }));
  const refused = await appointments('import', 'a.csv', '--problems=copy.xlsx', '--language=en');
  expect(refused).toMatchObject({ exitCode: 1, said: '2 to be mended; nothing was taken\n' });
  expect(refused.printed).toMatch(
    /^a C2: The last four digits alone;.*\(831\)\na D3: Write the day as .*\(tomorrow\)\n$/,
  );
  const read = await readWorkbook(readFileSync(at('copy.xlsx')), sheetsLimits);
  expect(read).toMatchObject({ ok: true, value: { sheets: [{ name: 'Problems' }, { name: 'a' }] } });
});

test('the template holds the headings that are read, and says beside them what each column takes', async () => {
  const { appointments, at } = setup();
  await appointments('template', '--out=t.xlsx');
  const read = await readWorkbook(readFileSync(at('t.xlsx')), sheetsLimits);
  expect(read).toMatchObject({
    ok: true,
    value: { sheets: [{ name: '预约', rows: [{ row: 1 }] }, { name: '怎么填' }] },
  });
  expect(JSON.stringify(read)).toContain('6 到 18 位数字');
  expect(await appointments('import', 't.xlsx', '--dry-run')).toMatchObject({ exitCode: 0 });
});

test.each([
  [[], /template --out FILE/],
  [['import', 'a.txt'], /neither \.xlsx nor \.csv/],
  [['import', 'b.csv'], /cannot be read/],
])('%j is refused with a sentence', async (args, sentence) => {
  const { appointments } = setup();
  const { exitCode, said } = await appointments(...args);
  expect(exitCode).toBe(1);
  expect(said).toMatch(sentence);
});

test('while a terminal runs on the folder nothing is taken, and a key in the keychain cannot be had', async () => {
  const { appointments, write, at } = setup();
  write('a.csv', row({ day }));
  await appointments('import', 'a.csv');
  const lock = lockDataFolder(at('data'));
  expect(await appointments('import', 'a.csv')).toMatchObject({ exitCode: 1 });
  lock.release();
  writeFileSync(at('data/device.key.wrapped'), 'x');
  expect((await appointments('import', 'a.csv')).said).toMatch(/keychain: do it at its desk/);
});
