import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { acknowledgedUnsynced } from '#bench/durability/syncs.ts';
import { missingFrom } from '#test/support/debian.ts';
import { temporaryFolder } from '#test/support/folder.ts';

const missing = missingFrom({ strace: 'strace' });
const tracedIn = () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'traced'));
  return folder;
};

test.skipIf(missing)(
  'each fact is synced before it is acknowledged, and one that is not is found (Debian package strace)',
  async () => {
    expect(await acknowledgedUnsynced(tracedIn(), null)).toBe(0);
    expect(await acknowledgedUnsynced(tracedIn(), 'unsynced')).toBeGreaterThan(0);
  },
  60_000,
);
