import BetterSqlite3 from 'better-sqlite3';
import { Fault, systemCodeOf } from '../system/fault.ts';
import { type Migration, migrate } from './migrate.ts';

export type Database = BetterSqlite3.Database;

/** A damaged database file: which one, and what SQLite says of it. The file is left as it is. */
export class DatabaseDamaged extends Fault {
  readonly file: string;

  constructor(file: string, reason: string, cause?: unknown) {
    super('database-damaged', `${file}: ${reason}`, { cause });
    this.file = file;
  }
}

/** How sure a database must be of a row it has said yes to: `full` survives a power cut, `normal` a crash. */
export type Durability = 'full' | 'normal';

export interface DatabaseOptions {
  /** A file, or ':memory:'. Its folder must exist. */
  readonly file: string;
  readonly durability: Durability;
  readonly migrations: readonly Migration[];
}

/**
 * Opens a database, checks it and brings its schema up to date.
 * @throws {DatabaseDamaged} when the file is not a sound SQLite database; it is not touched.
 * @throws {Fault} disk-full or data-folder-read-only when the file cannot be written.
 */
export function openDatabase({ file, durability, migrations }: DatabaseOptions): Database {
  const db = openSound(file);
  try {
    db.pragma('journal_mode = WAL');
    db.pragma(`synchronous = ${durability === 'full' ? 'FULL' : 'NORMAL'}`);
    db.pragma('foreign_keys = ON');
    migrate(db, migrations);
    return db;
  } catch (error) {
    db.close();
    throw asFault(file, error);
  }
}

function openSound(file: string): Database {
  let db: Database | undefined;
  try {
    db = new BetterSqlite3(file);
    const verdict: unknown = db.pragma('quick_check(1)', { simple: true });
    if (verdict === 'ok') return db;
    throw new DatabaseDamaged(file, String(verdict));
  } catch (error) {
    db?.close();
    throw asFault(file, error);
  }
}

/** SQLite's own errors as the faults that operations.md knows; any other error as it is. */
export function asFault(file: string, error: unknown): unknown {
  const code = systemCodeOf(error) ?? '';
  if (error instanceof Fault) return error;
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')) {
    return new DatabaseDamaged(file, error instanceof Error ? error.message : code, error);
  }
  if (code === 'SQLITE_FULL')
    return new Fault('disk-full', `No room is left for ${file}: free some and start again`, {
      cause: error,
      retryable: true,
    });
  if (code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_CANTOPEN')) {
    return new Fault('data-folder-read-only', `${file} cannot be written`, { cause: error });
  }
  return error;
}
