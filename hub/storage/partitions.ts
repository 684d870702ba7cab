import { type Connection, type HubDatabase, storageLock } from './database.ts';

const monthsAhead = 3;

/** The first moment of a month, counted from January of year 0 in universal time. */
function monthStart(month: number): string {
  return new Date(Date.UTC(Math.floor(month / 12), month % 12, 1)).toISOString();
}

function nameOf(month: number): string {
  return `event_${monthStart(month).slice(0, 7).replace('-', '_')}`;
}

/** The month of a moment, counted as above. */
function monthOf(nowMs: number): number {
  const date = new Date(nowMs);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/**
 * Sees to it that events of this month and the next ones have tables of their own. What falls beside them lies in
 * `event_default`; a month of which something lies there gets none, for its rows would be in two places.
 */
export function makePartitions(db: HubDatabase, nowMs: number): Promise<void> {
  return db.transaction(async (connection) => {
    // Hubs that start together make them one after the other: IF NOT EXISTS alone does not see to that.
    await connection.query('SELECT pg_advisory_xact_lock($1::bigint)', [storageLock]);
    await makeAhead(connection, monthOf(nowMs));
  });
}

async function makeAhead(db: Connection, now: number): Promise<void> {
  for (let month = now; month <= now + monthsAhead; month += 1) {
    const [from, to] = [monthStart(month), monthStart(month + 1)];
    const [stray] = await db.query('SELECT 1 FROM event_default WHERE received_at >= $1 AND received_at < $2 LIMIT 1', [
      from,
      to,
    ]);
    if (stray) continue;
    await db.script(
      `CREATE TABLE IF NOT EXISTS ${nameOf(month)} PARTITION OF event FOR VALUES FROM ('${from}') TO ('${to}')`,
    );
  }
}

/**
 * Drops the tables of months that ended more than `keepMonths` months ago, and what lies in the default one from before. Gives the
 * names of the tables.
 */
export async function dropOldPartitions(db: HubDatabase, nowMs: number, keepMonths: number): Promise<string[]> {
  const oldest = nameOf(monthOf(nowMs) - keepMonths);
  const rows = await db.query<{ name: string }>(
    `SELECT inhrelid::regclass::text AS name FROM pg_inherits WHERE inhparent = 'event'::regclass
     AND inhrelid::regclass::text ~ '^event_\\d{4}_\\d{2}$'`,
  );
  const old = rows.map(({ name }) => name).filter((name) => name < oldest);
  for (const name of old) await db.script(`DROP TABLE ${name}`);
  await db.query('DELETE FROM event_default WHERE received_at < $1', [monthStart(monthOf(nowMs) - keepMonths)]);
  return old;
}
