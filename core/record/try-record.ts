import { isStorageFault } from '../storage/database.ts';
import type { Log } from '../system/log.ts';

/**
 * Records something that has happened. What the disk refuses is said in the log and stops nobody; a bug throws.
 * @param type names in the log what was not recorded.
 * @returns whether it was recorded.
 */
export function tryRecord(log: Log, type: string, record: () => void): boolean {
  try {
    record();
    return true;
  } catch (error) {
    if (!isStorageFault(error)) throw error;
    log.error('not recorded', { type }, error);
    return false;
  }
}
