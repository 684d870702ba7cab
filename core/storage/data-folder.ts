import { accessSync, chmodSync, constants, lstatSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Fault, systemCodeOf } from '../system/fault.ts';

/**
 * Makes the data folder, if it is not there yet, and closes it to all other accounts: folders 0700, files 0600, also
 * those that were there with wider rights.
 * @throws {Fault} disk-full or data-folder-read-only
 */
export function makeDataFolder(folder: string): void {
  try {
    mkdirSync(join(folder, 'logs'), { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK);
  } catch (cause) {
    const full = systemCodeOf(cause) === 'ENOSPC';
    throw full
      ? new Fault('disk-full', `No room is left for ${folder}: free some and start again`, { cause, retryable: true })
      : new Fault('data-folder-read-only', readOnly(folder), { cause });
  }
  close(folder);
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) close(join(folder, name));
}

const rightsOfOthers = 0o077;

/** A link says nothing of what it leads to, and that may lie outside. */
function close(path: string): void {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (!found || found.isSymbolicLink() || (found.mode & rightsOfOthers) === 0) return;
  try {
    chmodSync(path, found.mode & 0o7777 & ~rightsOfOthers);
  } catch (error) {
    // Somebody else's file in our folder is theirs to close; behind the folder nobody else reaches it.
    if (!['EPERM', 'ENOENT', 'EROFS'].includes(systemCodeOf(error) ?? '')) throw error;
  }
}

function readOnly(folder: string): string {
  return `The data folder ${folder} cannot be written: give this account the right to, or choose another with --data`;
}
