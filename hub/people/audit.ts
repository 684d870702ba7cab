import { createHash } from 'node:crypto';
import type { Connection, HubDatabase } from '../storage/database.ts';

/** What somebody did at the hub. */
export interface AuditRow {
  readonly id: number;
  readonly at: string;
  readonly who: string;
  readonly act: string;
  /** Whom or what it was done to. */
  readonly about: string;
}

interface StoredRow extends AuditRow {
  readonly hash: string;
}

/** Any number would do: one row after the other. */
const lock = 7_214_002;

/** Writes down what somebody did; call it in the transaction of the deed. */
export async function appendAct(
  connection: Connection,
  { who, act, about }: Omit<AuditRow, 'id' | 'at'>,
): Promise<void> {
  await connection.query('SELECT pg_advisory_xact_lock($1::bigint)', [lock]);
  const [last] = await connection.query<Pick<StoredRow, 'id' | 'hash'>>(
    'SELECT id, hash FROM audit ORDER BY id DESC LIMIT 1',
  );
  const row = { id: (last?.id ?? 0) + 1, at: new Date().toISOString(), who, act, about };
  await connection.query('INSERT INTO audit (id, at, who, act, about, hash) VALUES ($1, $2, $3, $4, $5, $6)', [
    row.id,
    row.at,
    who,
    act,
    about,
    hashOf(row, last?.hash ?? ''),
  ]);
}

/** The newest acts but so many, newest first. */
export function newestActs(connection: Connection, most: number, but = 0): Promise<AuditRow[]> {
  return connection.query<AuditRow>('SELECT id, at, who, act, about FROM audit ORDER BY id DESC LIMIT $1 OFFSET $2', [
    most,
    but,
  ]);
}

/** How many acts are written down. */
export async function countActs(connection: Connection): Promise<number> {
  const [row] = await connection.query<{ many: number }>('SELECT count(*)::int AS many FROM audit');
  return row?.many ?? 0;
}

const rowsAtOnce = 1000;

/**
 * The number of the first row that is not as it was written, or is missing; null when all are there. Rows cut off at the end
 * are not seen: whoever keeps the newest hash elsewhere sees them.
 */
export async function firstChangedAct(db: HubDatabase): Promise<number | null> {
  let before = { id: 0, hash: '' };
  for (;;) {
    const rows = await db.query<StoredRow>(
      'SELECT id, at, who, act, about, hash FROM audit WHERE id > $1 ORDER BY id LIMIT $2',
      [before.id, rowsAtOnce],
    );
    for (const row of rows) {
      if (row.id !== before.id + 1 || row.hash !== hashOf(row, before.hash)) return before.id + 1;
      before = row;
    }
    if (rows.length < rowsAtOnce) return null;
  }
}

function hashOf({ id, at, who, act, about }: AuditRow, before: string): string {
  return createHash('sha256')
    .update(JSON.stringify([before, id, at, who, act, about]))
    .digest('hex');
}
