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
      ? new Fault('disk-full', `No room left for ${folder}`, { cause, retryable: true })
      : new Fault('data-folder-read-only', `The data folder ${folder} cannot be written`, { cause });
  }
}
