import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createProfile } from '#browser/profile.ts';
import { temporaryFolder } from '#test/support/folder.ts';

test('a profile is its own account’s alone, and nothing of it stays', () => {
  const place = temporaryFolder();
  const profile = createProfile('/data', [place]);
  expect(statSync(profile.folder).mode & 0o777).toBe(0o700);
  writeFileSync(join(profile.folder, 'History'), 'http://127.0.0.1/launch?code=1');
  profile.wipe();
  expect(readdirSync(place)).toEqual([]);
});

test('what a run that was killed left behind goes at the next start on the same data folder, and nobody else’s', () => {
  const place = temporaryFolder();
  const killed = createProfile('/data', [place]);
  const another = createProfile('/other-data', [place]);
  const next = createProfile('/data', [place]);
  expect(existsSync(killed.folder)).toBe(false);
  expect([another, next].every(({ folder }) => existsSync(folder))).toBe(true);
});

test('the profile that an earlier release kept in the data folder goes', () => {
  const [dataFolder, place] = [temporaryFolder(), temporaryFolder()];
  mkdirSync(join(dataFolder, 'browser', 'Default'), { recursive: true });
  createProfile(dataFolder, [place]);
  expect(existsSync(join(dataFolder, 'browser'))).toBe(false);
});

test('where the machine has no file system in memory it lies in another place', () => {
  const place = temporaryFolder();
  expect(createProfile('/data', ['/nowhere', place]).folder.startsWith(place)).toBe(true);
});
