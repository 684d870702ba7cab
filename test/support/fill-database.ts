import type { Database } from '#core/storage/database.ts';
import { systemCodeOf } from '#core/system/fault.ts';

/** Allows a database no further page, and writes until SQLite itself says that it is full. */
export function fillDatabase(db: Database, write: () => void): void {
  db.pragma(`max_page_count = ${Number(db.pragma('page_count', { simple: true }))}`);
  try {
    for (;;) write();
  } catch (error) {
    if (systemCodeOf(error) !== 'SQLITE_FULL') throw error;
  }
}
