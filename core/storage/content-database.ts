import { type Database, openDatabase } from './database.ts';
import { entries } from './migrations/content/0001-entries.ts';

/** The schema of content.db, oldest first. */
export const contentMigrations = [entries];

/** Opens content.db: what the venue says. It can be made again from the venue's files. */
export function openContentDatabase(file: string): Database {
  return openDatabase({ file, durability: 'normal', migrations: contentMigrations });
}
