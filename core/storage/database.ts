import { statSync } from 'node:fs';
import BetterSqlite3 from 'better-sqlite3';
import { Fault, systemCodeOf } from '../system/fault.ts';
import { type AbilityMigrations, isBehind, migrate } from './migrate.ts';
import { addMigrationFunctions, foreignSchema } from './schema-check.ts';

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
  readonly migrations: readonly AbilityMigrations[];
  /** What is deleted leaves no bytes in the file, nor what earlier releases have deleted. */
  readonly forgets?: boolean;
  /** Looks at a sound database before anything is written into it; gives what is wrong with what it holds, or null. */
  readonly inspect?: (db: Database) => string | null;
}

/**
 * Opens a database, checks it and brings its schema up to date.
 * @throws {DatabaseDamaged} when the file is not a sound SQLite database of this terminal; it is not touched.
 * @throws {Fault} database-too-new, disk-full, or data-folder-read-only when the file cannot be written.
 */
export function openDatabase(options: DatabaseOptions): Database {
  const { file, durability, migrations, inspect, forgets = false } = options;
  if (file !== ':memory:') requireSound(file, migrations, inspect);
  let db: Database | undefined;
  try {
    db = new BetterSqlite3(file);
    addMigrationFunctions(db);
    db.pragma('journal_mode = WAL');
    db.pragma(`synchronous = ${durability === 'full' ? 'FULL' : 'NORMAL'}`);
    db.pragma('foreign_keys = ON');
    if (forgets) prepareToForget(db, migrations);
    migrate(db, migrations);
    if (forgets) forgetDeleted(db);
    return db;
  } catch (error) {
    db?.close();
    throw asFault(file, error);
  }
}

/**
 * Overwrites what is deleted from now on. Before a schema is brought up to date the file is written anew, since the
 * release that wrote it may have left deleted rows in it; if that is cut short, the next start does it again.
 */
function prepareToForget(db: Database, migrations: readonly AbilityMigrations[]): void {
  db.pragma('secure_delete = ON');
  // The copy that VACUUM makes meanwhile must not be left on the disk.
  db.pragma('temp_store = MEMORY');
  if (isBehind(db, migrations)) db.exec('VACUUM');
}

/**
 * Moves all pages from the write-ahead log into the file and empties the log, so that no copy of a deleted row is left in
 * it. Another process that reads (the staff command) puts it off until the next time, the next start at the latest.
 */
export function forgetDeleted(db: Database): void {
  db.pragma('wal_checkpoint(TRUNCATE)');
}

/** Below this there is no whole header, and SQLite would take the file for one that is still to be made. */
const headerBytes = 100;

/**
 * Looks at what is there through a connection that cannot write: opened for writing, SQLite would make a database out
 * of an empty file, and throw a write-ahead log away that it cannot read.
 */
function requireSound(
  file: string,
  migrations: readonly AbilityMigrations[],
  inspect: DatabaseOptions['inspect'],
): void {
  const bytes = sizeOf(file);
  if (bytes === null && !sizeOf(`${file}-wal`)) return;
  if (bytes === null || bytes < headerBytes) {
    throw new DatabaseDamaged(file, bytes === null ? 'only its write-ahead log is there' : `it has ${bytes} bytes`);
  }
  let db: Database | undefined;
  try {
    db = new BetterSqlite3(file, { readonly: true, fileMustExist: true });
    const verdict: unknown = db.pragma('quick_check(1)', { simple: true });
    if (verdict !== 'ok') throw new DatabaseDamaged(file, String(verdict));
    const wrong = foreignSchema(db, migrations) ?? inspect?.(db);
    if (wrong) throw new DatabaseDamaged(file, wrong);
  } catch (error) {
    throw asFault(file, error);
  } finally {
    db?.close();
  }
}

function sizeOf(file: string): number | null {
  return statSync(file, { throwIfNoEntry: false })?.size ?? null;
}

/** Whether it is the disk, or what lies on it, that failed, and not the terminal's own code. */
export function isStorageFault(error: unknown): boolean {
  return asFault('', error) instanceof Fault;
}

/** SQLite's and the disk's own errors as the faults that operations.md knows; any other error as it is. */
export function asFault(file: string, error: unknown): unknown {
  const code = systemCodeOf(error) ?? '';
  if (error instanceof Fault) return error;
  // Shared memory lies in a file beside the database, and on a full disk that is what has no room.
  const isFull = code === 'SQLITE_FULL' || code === 'ENOSPC' || code.startsWith('SQLITE_IOERR_SHM');
  if (!isFull && /^SQLITE_(NOTADB|CORRUPT|IOERR)/.test(code)) {
    return new DatabaseDamaged(file, error instanceof Error ? error.message : code, error);
  }
  if (isFull)
    return new Fault('disk-full', `No room is left for ${file}: free some and start again`, {
      cause: error,
      retryable: true,
    });
  if (/^(SQLITE_READONLY|SQLITE_CANTOPEN|EROFS|EACCES|EPERM)/.test(code)) {
    return new Fault('data-folder-read-only', `${file} cannot be written`, { cause: error });
  }
  return error;
}
