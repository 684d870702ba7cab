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

test('a data folder is made with all that is missing above it', () => {
  const folder = join(temporaryFolder(), 'venues', 'hall', 'data');
  makeDataFolder(folder);
  expect([rightsOf(join(folder, '..')), rightsOf(folder)]).toEqual(['700', '700']);
});

test.each(['', 'data', 'more/data'])('where a file lies in the way, at ./%s, it says so', (below) => {
  const file = join(temporaryFolder(), 'data.txt');
  writeFileSync(file, 'kept');
  const folder = join(file, below);
  expect(() => makeDataFolder(folder)).toThrow(`A file lies where the data folder ${folder} should be`);
});

test.skipIf(process.platform !== 'linux')('where the system makes no folders it says so at once', () => {
  expect(() => makeDataFolder('/proc/nope/data')).toThrow(
    'The data folder /proc/nope/data cannot be made there (ENOENT): choose another with --data',
  );
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
