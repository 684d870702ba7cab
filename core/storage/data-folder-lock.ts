import { statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { Fault, systemCodeOf } from '../system/fault.ts';
import { asFault, type Database, DatabaseDamaged } from './database.ts';

/** A data folder that is this process's alone. */
export interface DataFolderLock {
  readonly release: () => void;
}

/** What is held must not be collected as garbage, for its lock would go with it. */
const held = new Set<Database>();

/**
 * Takes a data folder for this process until `release` or its end, however it ends: Node has no file locks, SQLite
 * has, and the system drops them with the process, so that no stale lock is ever left to clear away. The lock is an
 * exclusive transaction on the empty database lock.db in the folder.
 *
 * Nothing else in this process may open lock.db: on POSIX systems closing it anywhere in a process drops its locks.
 * @throws {Fault} data-folder-in-use when another process, or another part of this one, has it.
 */
export function lockDataFolder(folder: string): DataFolderLock {
  const file = join(folder, 'lock.db');
  const locked = take(folder, file);
  held.add(locked);
  return {
    release: () => {
      held.delete(locked);
      locked.close();
    },
  };
}

function take(folder: string, file: string): Database {
  try {
    return lock(file);
  } catch (error) {
    if (!(asFault(file, error) instanceof DatabaseDamaged)) throw inUse(folder, error) ?? asFault(file, error);
  }
  try {
    // It holds nothing, and whoever had it locked would have been met before its first byte was read.
    truncateSync(file);
    return lock(file);
  } catch (error) {
    throw inUse(folder, error) ?? asFault(file, error);
  }
}

function lock(file: string): Database {
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Fault('data-folder-read-only', `${file} is a folder: remove it and start again`);
  }
  const db = new BetterSqlite3(file, { timeout: 0 });
  try {
    // Without a journal on the disk the lock is had on a full one too, and the screen can say that it is full.
    db.pragma('journal_mode = MEMORY');
    db.exec('BEGIN EXCLUSIVE');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function inUse(folder: string, cause: unknown): Fault | null {
  if (!systemCodeOf(cause)?.startsWith('SQLITE_BUSY')) return null;
  const sentence = `A terminal is already running on the data folder ${folder}: stop it, or choose another folder with --data`;
  return new Fault('data-folder-in-use', sentence, { cause, retryable: true });
}
