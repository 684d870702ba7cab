import { type Database, openDatabase } from './database.ts';
import { outbox } from './migrations/record/0001-outbox.ts';

/** The schema of record.db, oldest first. */
export const recordMigrations = [outbox];

/** Opens record.db: what happened. It exists once and survives a power cut row by row. */
export function openRecordDatabase(file: string): Database {
  return openDatabase({ file, durability: 'full', migrations: recordMigrations });
}
