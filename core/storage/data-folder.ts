import { accessSync, chmodSync, constants, lstatSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Fault, systemCodeOf } from '../system/fault.ts';

/**
 * Makes the data folder, if it is not there yet, and closes it to all other accounts: folders 0700, files 0600, also
 * those that were there with wider rights.
 * @throws {Fault} disk-full or data-folder-read-only
 */
export function makeDataFolder(folder: string): void {
  try {
    makeWithParents(join(folder, 'logs'));
    accessSync(folder, constants.W_OK);
  } catch (cause) {
    const code = systemCodeOf(cause);
    throw code === 'ENOSPC'
      ? new Fault('disk-full', `No room is left for ${folder}: free some and start again`, { cause, retryable: true })
      : new Fault('data-folder-read-only', unwritable(folder, code), { cause });
  }
  close(folder);
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) close(join(folder, name));
}

/**
 * Makes a folder and what is missing above it. Node's own way, `recursive`, never comes back where a parent is there and
 * the system says that nothing can be made in it because it is not there (ENOENT), as below /proc.
 */
function makeWithParents(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  const parent = dirname(folder);
  if (parent !== folder) makeWithParents(parent);
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    // Another process may have been quicker.
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw error;
  }
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

/** Why nothing can be written there, and what to do, in one sentence. */
function unwritable(folder: string, code: string | null): string {
  const elsewhere = 'choose another with --data';
  switch (code) {
    case 'EROFS':
      return `The data folder ${folder} lies on a disk that can only be read: make it writable, or ${elsewhere}`;
    case 'ENOTDIR':
    case 'EEXIST':
      return `A file lies where the data folder ${folder} should be: ${elsewhere}`;
    case 'EACCES':
    case 'EPERM':
      return `The data folder ${folder} cannot be written: give this account the right to, or ${elsewhere}`;
    default:
      return `The data folder ${folder} cannot be made there (${code ?? 'unknown'}): ${elsewhere}`;
  }
}
