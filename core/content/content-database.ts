import { type Database, openDatabase } from '../storage/database.ts';
import { contentSteps } from './migrations/steps.ts';

/** Opens content.db: what the venue says. It can be made again from the live version or the venue's files. */
export function openContentDatabase(file: string, inspect?: (db: Database) => string | null): Database {
  return openDatabase({ file, durability: 'normal', migrations: [contentSteps], ...(inspect ? { inspect } : {}) });
}
