import { type Database, openDatabase } from './database.ts';
import type { AbilityMigrations } from './migrate.ts';

/**
 * Opens record.db: what happened. It exists once, survives a power cut row by row, and keeps nothing that was deleted.
 * `migrations` are those of every ability that keeps something in it.
 */
export function openRecordDatabase(
  file: string,
  migrations: readonly AbilityMigrations[],
  inspect?: (db: Database) => string | null,
): Database {
  return openDatabase({ file, durability: 'full', migrations, forgets: true, ...(inspect ? { inspect } : {}) });
}
