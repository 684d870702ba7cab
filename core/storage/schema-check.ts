import BetterSqlite3, { type Database } from 'better-sqlite3';
import { type Migration, migrate } from './migrate.ts';
import { rowSum } from './row-sum.ts';

/** Gives a connection the functions that migrations call. */
export function addMigrationFunctions(db: Database): void {
  db.function('row_sum', { deterministic: true, varargs: true }, rowSum);
}

/**
 * Why the tables of a database are not those that its schema number promises; null when they are. A number of a later
 * release is not looked at: {@link migrate} refuses it.
 */
export function foreignSchema(db: Database, migrations: readonly Migration[]): string | null {
  const number = Number(db.pragma('user_version', { simple: true }));
  if (number > migrations.length) return null;
  const found = schemaOf(db);
  if (number === 0) return found === '' ? null : 'it holds tables that are not of this terminal';
  const expected = new BetterSqlite3(':memory:');
  try {
    addMigrationFunctions(expected);
    migrate(expected, migrations.slice(0, number));
    return found === schemaOf(expected) ? null : `its tables are not those of schema ${number}`;
  } finally {
    expected.close();
  }
}

function schemaOf(db: Database): string {
  const rows = db.prepare(
    `SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name`,
  );
  return rows
    .raw()
    .all()
    .map((row) => JSON.stringify(row))
    .join('\n');
}
