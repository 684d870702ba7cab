import { type Database, openDatabase } from './database.ts';
import { outbox } from './migrations/record/0001-outbox.ts';
import { staff } from './migrations/record/0002-staff.ts';
import { worklist } from './migrations/record/0003-worklist.ts';

/** The schema of record.db, oldest first. */
export const recordMigrations = [outbox, staff, worklist];

/** Opens record.db: what happened. It exists once and survives a power cut row by row. */
export function openRecordDatabase(file: string): Database {
  return openDatabase({ file, durability: 'full', migrations: recordMigrations });
}
