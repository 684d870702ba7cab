import type { Database } from 'better-sqlite3';
import { Fault } from '../system/fault.ts';

/** One step of a schema. Numbers start at 1 and have no gaps; a released migration never changes. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
}

/**
 * Runs the migrations that the database has not seen, all in one transaction.
 * @throws {Fault} database-too-new when the file was written by a later release: going back is refused, not tried.
 */
export function migrate(db: Database, migrations: readonly Migration[]): void {
  for (const [index, migration] of migrations.entries()) {
    if (migration.number !== index + 1) throw new Error(`Migration ${migration.name} is out of order`);
  }
  const current = Number(db.pragma('user_version', { simple: true }));
  if (current > migrations.length) {
    throw new Fault('database-too-new', `${db.name} has schema ${current}, this release knows ${migrations.length}`);
  }
  db.transaction(() => {
    for (const migration of migrations.slice(current)) db.exec(migration.sql);
    db.pragma(`user_version = ${migrations.length}`);
  })();
}
