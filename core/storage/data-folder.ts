import { accessSync, constants, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Fault, systemCodeOf } from '../system/fault.ts';

/**
 * Makes the data folder, if it is not there yet.
 * @throws {Fault} disk-full or data-folder-read-only
 */
export function makeDataFolder(folder: string): void {
  try {
    mkdirSync(join(folder, 'logs'), { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch (cause) {
    const full = systemCodeOf(cause) === 'ENOSPC';
    throw full
      ? new Fault('disk-full', `No room is left for ${folder}: free some and start again`, { cause, retryable: true })
      : new Fault('data-folder-read-only', readOnly(folder), { cause });
  }
}

function readOnly(folder: string): string {
  return `The data folder ${folder} cannot be written: give this account the right to, or choose another with --data`;
}
