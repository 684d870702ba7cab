/** `npm run upstream -- status|forget|new-key`: how a terminal and its hub are to each other, while the terminal is stopped. */
import { resolve } from 'node:path';
import { recordMigrations } from '../composition/record-migrations.ts';
import { makeDataFolder } from '../storage/data-folder.ts';
import { lockDataFolder } from '../storage/data-folder-lock.ts';
import { openKeptRecord } from '../storage/kept-record.ts';
import { wantNewKey } from '../upstream/keys/key-change.ts';
import { forgetIdentity, identityIn } from '../upstream/stored-identity.ts';
import { print, readWords, runCommand } from './command.ts';

const usage = `npm run upstream -- status|forget|new-key [--data FOLDER]

status: which hub the terminal is paired with, and how many facts wait for it.
forget: forgets the hub and who this terminal was to it; at its next start it asks to be paired anew. Facts that wait
are kept.
new-key: once it runs again a paired terminal makes itself a new key, by which its hub then knows it.
The terminal must not be running on the data folder; while it runs, the staff desk says the same as status.`;

async function main(): Promise<void> {
  process.umask(0o077);
  const { values, positionals } = readWords({ data: { type: 'string', default: 'data' } }, usage);
  const [verb, ...more] = positionals;
  if (verb === undefined || !['status', 'forget', 'new-key'].includes(verb) || more.length > 0) {
    process.exitCode = 1;
    return print(usage);
  }
  const folder = resolve(values.data);
  makeDataFolder(folder);
  const lock = lockDataFolder(folder);
  try {
    const { db, close } = openKeptRecord(folder, recordMigrations, () => {});
    if (verb === 'forget') forgetIdentity(db);
    const known = identityIn(db);
    if (verb === 'new-key' && known?.isPaired) wantNewKey(db);
    const waiting = db.prepare<[], number>('SELECT coalesce(sum(waiting), 0) FROM boot').pluck().get();
    print(known ? `Terminal ${known.terminal}` : 'This terminal has not met a hub.');
    if (known) print(known.code === null ? `Paired: ${known.isPaired}` : `Not paired. Code: ${known.code}`);
    print(`${waiting} facts wait.`);
    close();
  } finally {
    lock.release();
  }
}

runCommand(main);
