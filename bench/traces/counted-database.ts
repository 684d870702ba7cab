import BetterSqlite3 from 'better-sqlite3';
import type { Database } from '#core/storage/database.ts';
import type { AbilityMigrations } from '#core/storage/migrate.ts';
import { addMigrationFunctions } from '#core/storage/schema-check.ts';

/** Opens a database as a release left it that counted the steps of all abilities together: with the first `schema` of them. */
export function openCountedDatabase(file: string, migrations: readonly AbilityMigrations[], schema: number): Database {
  const db = new BetterSqlite3(file);
  addMigrationFunctions(db);
  db.pragma('journal_mode = WAL');
  const steps = migrations.flatMap((ability) => ability.steps).filter(({ counted = Infinity }) => counted <= schema);
  for (const { sql } of steps.sort((a, b) => (a.counted ?? 0) - (b.counted ?? 0))) db.exec(sql);
  db.pragma(`user_version = ${schema}`);
  return db;
}
