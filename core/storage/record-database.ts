import { type Database, openDatabase } from './database.ts';
import { outbox } from './migrations/record/0001-outbox.ts';
import { staff } from './migrations/record/0002-staff.ts';
import { worklist } from './migrations/record/0003-worklist.ts';
import { worklistItems } from './migrations/record/0004-worklist-items.ts';
import { rowSums } from './migrations/record/0005-row-sums.ts';

/** The schema of record.db, oldest first. */
export const recordMigrations = [outbox, staff, worklist, worklistItems, rowSums];

/** Opens record.db: what happened. It exists once, survives a power cut row by row, and keeps nothing that was deleted. */
export function openRecordDatabase(file: string, inspect?: (db: Database) => string | null): Database {
  const options = inspect ? { inspect } : {};
  return openDatabase({ file, durability: 'full', migrations: recordMigrations, forgets: true, ...options });
}
