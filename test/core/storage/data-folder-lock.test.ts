import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lockDataFolder } from '#core/storage/data-folder-lock.ts';
import { Fault } from '#core/system/fault.ts';
import { temporaryFolder } from '#test/support/folder.ts';

function codeOf(take: () => unknown): string | null {
  try {
    take();
    return null;
  } catch (error) {
    return error instanceof Fault ? error.code : String(error);
  }
}

/** Another process that takes the folder and holds it until it is killed. */
async function holder(folder: string) {
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, '../../fixtures/children/folder-holder.ts'), folder],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  await once(child.stdout, 'data');
  return {
    kill: async () => {
      const exited = once(child, 'exit');
      child.kill('SIGKILL');
      await exited;
    },
  };
}

test('a data folder that another process has is refused in one sentence that names it', async () => {
  const folder = temporaryFolder();
  const other = await holder(folder);
  expect(codeOf(() => lockDataFolder(folder))).toBe('data-folder-in-use');
  expect(() => lockDataFolder(folder)).toThrow(`already running on the data folder ${folder}`);
  await other.kill();
});

test('a process that is killed leaves no lock behind', async () => {
  const folder = temporaryFolder();
  for (let time = 0; time < 2; time += 1) {
    const other = await holder(folder);
    await other.kill();
  }
  lockDataFolder(folder).release();
});

test('within one process too a folder is taken once, and again after it was released', () => {
  const folder = temporaryFolder();
  const lock = lockDataFolder(folder);
  expect(codeOf(() => lockDataFolder(folder))).toBe('data-folder-in-use');
  // The attempt that was refused must not have let the lock go.
  expect(codeOf(() => lockDataFolder(folder))).toBe('data-folder-in-use');
  lock.release();
  lockDataFolder(folder).release();
});

test('two folders are two locks', () => {
  const locks = [lockDataFolder(temporaryFolder()), lockDataFolder(temporaryFolder())];
  for (const lock of locks) lock.release();
});

test('a lock that cannot be written is a fault that names its file', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'lock.db'));
  expect(codeOf(() => lockDataFolder(folder))).toBe('data-folder-read-only');
  expect(() => lockDataFolder(folder)).toThrow(join(folder, 'lock.db'));
});

test('junk in the lock, which holds nothing, is cleared away, and the lock holds', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'lock.db'), 'junk '.repeat(1000));
  const lock = lockDataFolder(folder);
  expect(codeOf(() => lockDataFolder(folder))).toBe('data-folder-in-use');
  lock.release();
  const other = await holder(folder);
  writeFileSync(join(folder, 'lock.db'), 'junk '.repeat(1000));
  expect(codeOf(() => lockDataFolder(folder))).toBe('data-folder-in-use');
  await other.kill();
});
