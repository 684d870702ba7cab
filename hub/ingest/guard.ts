import type { HubRefusal, Run } from '#contract/upstream/sync.ts';
import type { Connection } from '../storage/database.ts';

interface TerminalRow {
  readonly boot: number;
  readonly isRevoked: boolean;
  readonly isCloned: boolean;
}

/**
 * Lets each request of a terminal through once, by its run and number and never by a clock, and keeps the terminal to itself
 * until the transaction ends. Two runs of one number, or an older one that goes on talking after a newer, are a copied
 * disk: the terminal is shut out until somebody has looked. One request that comes late is none.
 */
export async function admit(connection: Connection, terminal: string, run: Run): Promise<HubRefusal | null> {
  const [row] = await connection.query<TerminalRow>(
    `SELECT boot, revoked_at IS NOT NULL AS "isRevoked", cloned_at IS NOT NULL AS "isCloned"
     FROM terminal WHERE id = $1 FOR UPDATE`,
    [terminal],
  );
  if (!row) return 'terminal-unknown';
  if (row.isRevoked) return 'terminal-revoked';
  if (row.isCloned) return 'terminal-cloned';
  const known = await connection.query<{ bootId: string; request: number }>(
    'SELECT boot_id AS "bootId", request FROM run WHERE terminal = $1 AND boot = $2 AND request > 0',
    [terminal, run.boot],
  );
  const own = known.find(({ bootId }) => bootId === run.bootId)?.request ?? 0;
  const isNewest = run.boot > row.boot || (run.boot === row.boot && own > 0);
  if (isNewest && run.request > own) return null;
  if (run.request <= own + (isNewest ? 0 : 1)) {
    if (run.request > own) await noteRequest(connection, terminal, run);
    return 'request-repeated';
  }
  await connection.query('UPDATE terminal SET cloned_at = now() WHERE id = $1', [terminal]);
  return 'terminal-cloned';
}

/** Counts a request of a run. */
async function noteRequest(connection: Connection, terminal: string, { boot, bootId, request }: Run): Promise<void> {
  await connection.query(
    `INSERT INTO run (terminal, boot, boot_id, request) VALUES ($1, $2, $3, $4)
     ON CONFLICT (terminal, boot, boot_id) DO UPDATE SET request = excluded.request`,
    [terminal, boot, bootId, request],
  );
}
