import { type Database, forgetDeleted, isStorageFault } from '../storage/database.ts';
import type { Log } from '../system/log.ts';

/**
 * Leaves no copy of so many rows in the log of the database, once it is committed that they are gone. They stay gone
 * whatever the disk says: what it refuses now is tried again at the next call, though nothing more has gone, and when the
 * record is opened.
 */
export type Forget = (rows: number) => void;

export function createForgetting({ db, log }: { readonly db: Database; readonly log: Log }): Forget {
  let isOwed = false;
  return (rows) => {
    if (rows === 0 && !isOwed) return;
    try {
      forgetDeleted(db);
      isOwed = false;
    } catch (error) {
      if (!isStorageFault(error)) throw error;
      isOwed = true;
      log.error('deleted rows not overwritten yet', {}, error);
    }
  };
}
