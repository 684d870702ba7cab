import { type Database, openDatabase } from './database.ts';
import { entries } from './migrations/content/0001-entries.ts';
import { answering } from './migrations/content/0002-answering.ts';
import { readings } from './migrations/content/0003-readings.ts';

/** The schema of content.db, oldest first. */
export const contentMigrations = [entries, answering, readings];

/** Opens content.db: what the venue says. It can be made again from the venue's files, but for phrasings and readings that staff gave. */
export function openContentDatabase(file: string, inspect?: (db: Database) => string | null): Database {
  return openDatabase({ file, durability: 'normal', migrations: contentMigrations, ...(inspect ? { inspect } : {}) });
}
