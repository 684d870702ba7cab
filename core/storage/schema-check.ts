import { isDeepStrictEqual } from 'node:util';
import BetterSqlite3, { type Database } from 'better-sqlite3';
import { Fault } from '../system/fault.ts';
import { type AbilityMigrations, isTracked, migrate, type Seen, seenBy } from './migrate.ts';
import { rowSum } from './row-sum.ts';

/** Gives a connection the functions that migrations call. */
export function addMigrationFunctions(db: Database): void {
  db.function('row_sum', { deterministic: true, varargs: true }, rowSum);
}

const foreign = 'it holds tables that are not of this terminal';

/**
 * Why the tables of a database are not those that the steps it has seen make; null when they are. Steps of a later
 * release are not looked at: {@link migrate} refuses them.
 */
export function foreignSchema(db: Database, migrations: readonly AbilityMigrations[]): string | null {
  const found = schemaOf(db);
  if (isTracked(db) && !found.some(({ name }) => name === 'migration')) return foreign;
  const seen = knownSteps(db, migrations);
  if (seen === null) return null;
  if (seen.size === 0) return found.length === 0 ? null : foreign;
  const expected = new BetterSqlite3(':memory:');
  try {
    addMigrationFunctions(expected);
    const past = migrations.map(({ ability, steps }) => ({ ability, steps: steps.slice(0, seen.get(ability) ?? 0) }));
    migrate(expected, past);
    const made = schemaOf(expected).filter(({ name }) => name !== 'migration' || isTracked(db));
    return isDeepStrictEqual(found, made) ? null : 'its tables are not those that its schema promises';
  } finally {
    expected.close();
  }
}

/** The steps that a database has seen; null when a later release has written it. */
function knownSteps(db: Database, migrations: readonly AbilityMigrations[]): Seen | null {
  try {
    return seenBy(db, migrations);
  } catch (error) {
    if (error instanceof Fault) return null;
    throw error;
  }
}

interface Made {
  readonly type: string;
  readonly name: string;
  readonly sql: string;
}

function schemaOf(db: Database): Made[] {
  return db
    .prepare<[], Made>(
      `SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name`,
    )
    .all();
}
