import { chmodSync, mkdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeDataFolder } from '#core/storage/data-folder.ts';
import { temporaryFolder } from '#test/support/folder.ts';

const rightsOf = (path: string) => (statSync(path).mode & 0o777).toString(8);

test('a new data folder is its own account’s alone', () => {
  const folder = join(temporaryFolder(), 'data');
  makeDataFolder(folder);
  expect([rightsOf(folder), rightsOf(join(folder, 'logs'))]).toEqual(['700', '700']);
});

test('a data folder that was open to others is closed, with all that lies in it', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'logs'));
  for (const name of ['record.db', 'record.db-wal', 'record.db-shm', 'logs/terminal.log']) {
    writeFileSync(join(folder, name), '');
    chmodSync(join(folder, name), 0o664);
  }
  chmodSync(join(folder, 'logs'), 0o775);
  chmodSync(folder, 0o755);
  makeDataFolder(folder);
  expect([rightsOf(folder), rightsOf(join(folder, 'logs'))]).toEqual(['700', '700']);
  for (const name of ['record.db', 'record.db-wal', 'record.db-shm', 'logs/terminal.log']) {
    expect(rightsOf(join(folder, name)), name).toBe('600');
  }
});

test('what a link in the data folder leads to keeps its rights', () => {
  const [folder, elsewhere] = [temporaryFolder(), temporaryFolder()];
  chmodSync(elsewhere, 0o755);
  symlinkSync(elsewhere, join(folder, 'models'));
  makeDataFolder(folder);
  expect(rightsOf(elsewhere)).toBe('755');
});
