import { HubFault } from '../fault.ts';
import { type HubDatabase, storageLock } from './database.ts';

/** A step of the schema; once released it never changes. */
export interface HubMigration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
}

/**
 * Runs the steps that the database has not seen, all or none.
 * @throws {HubFault} hub-database-too-new when a later release has written it: going back is refused, not tried.
 */
export async function migrate(db: HubDatabase, steps: readonly HubMigration[]): Promise<void> {
  await db.transaction(async (connection) => {
    await connection.query('SELECT pg_advisory_xact_lock($1::bigint)', [storageLock]);
    await connection.script(
      `CREATE TABLE IF NOT EXISTS migration (number int PRIMARY KEY, name text NOT NULL, at timestamptz NOT NULL DEFAULT now())`,
    );
    const [row] = await connection.query<{ seen: number }>(
      'SELECT coalesce(max(number), 0)::int AS seen FROM migration',
    );
    const seen = row?.seen ?? 0;
    if (seen > steps.length) {
      throw new HubFault(
        'hub-database-too-new',
        `The hub's database has step ${seen}, which this release does not know`,
      );
    }
    for (const { number, name, sql } of steps.slice(seen)) {
      await connection.script(sql);
      await connection.query('INSERT INTO migration (number, name) VALUES ($1, $2)', [number, name]);
    }
  });
}
