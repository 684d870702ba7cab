import { HubFault } from '../fault.ts';
import { failureName } from './away.ts';
import type { HubDatabase } from './database.ts';
import { migrate } from './migrate.ts';
import { hubSteps } from './migrations/steps.ts';
import { makePartitions } from './partitions.ts';

/** PostgreSQL 15, as it counts itself. */
const oldestServer = 150_000;

/**
 * Brings a database up to date, whatever release has written it last.
 * @throws {HubFault} hub-database-unreachable, hub-database-too-old, hub-database-too-new
 */
export async function prepareDatabase(db: HubDatabase, nowMs: number): Promise<void> {
  const version = await serverVersion(db);
  if (version < oldestServer) {
    const found = Math.floor(version / 10_000);
    throw new HubFault('hub-database-too-old', `The hub needs PostgreSQL 15 or newer, and this is PostgreSQL ${found}`);
  }
  await migrate(db, hubSteps);
  await makePartitions(db, nowMs);
}

async function serverVersion(db: HubDatabase): Promise<number> {
  try {
    const [row] = await db.query<{ version: number }>("SELECT current_setting('server_version_num')::int AS version");
    return row?.version ?? 0;
  } catch (cause) {
    const message = `The hub's database does not let it in (${failureName(cause)}): is it there, and DATABASE_URL right?`;
    throw new HubFault('hub-database-unreachable', message, cause);
  }
}
