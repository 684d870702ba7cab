import type { HubRefusal, Run } from '#contract/upstream/sync.ts';
import type { Connection, HubDatabase } from '../storage/database.ts';

/** How far a run of a terminal has come with its requests. */
export interface AskingRun {
  readonly request: number;
  /** One of its requests has come after a newer run had talked. */
  readonly wasLate: boolean;
}

/** A terminal that no other transaction changes until this one ends. */
export interface HeldTerminal {
  readonly boot: number;
  readonly bootId: string;
  readonly isRevoked: boolean;
  readonly isCloned: boolean;
}

/**
 * Lets each request of a terminal through once, by its run and number and never by a clock, and keeps the terminal to itself
 * until the transaction ends. Two runs of one number, or an older one that goes on talking after a newer, are a copied
 * disk: the terminal is shut out until somebody has looked. One request that comes late is none.
 */
export async function admit(connection: Connection, terminal: string, run: Run): Promise<HubRefusal | null> {
  const [held, known] = await Promise.all([holdTerminal(connection, terminal), findRun(connection, terminal, run)]);
  return admitHeld(connection, held, { terminal, run, known });
}

/** As {@link admit} does, for a terminal that is held, and with what is known of the run since then. */
export async function admitHeld(
  connection: Connection,
  held: HeldTerminal | undefined,
  { terminal, run, known }: { readonly terminal: string; readonly run: Run; readonly known: AskingRun | undefined },
): Promise<HubRefusal | null> {
  const shut = shutOut(held);
  if (!held || shut) return shut;
  const { request, wasLate } = known ?? { request: 0, wasLate: false };
  if (run.request <= request) return 'request-repeated';
  if (run.boot > held.boot || (run.boot === held.boot && run.bootId === held.bootId)) return null;
  // Whatever its number: those before it may have been lost on the way, or refused unread.
  if (!wasLate) {
    await noteLate(connection, terminal, run);
    return 'request-repeated';
  }
  await connection.query('UPDATE terminal SET cloned_at = now() WHERE id = $1', [terminal]);
  return 'terminal-cloned';
}

async function findRun(connection: Connection, terminal: string, { boot, bootId }: Run) {
  const [found] = await connection.query<AskingRun>(
    'SELECT request, was_late AS "wasLate" FROM run WHERE terminal = $1 AND boot = $2 AND boot_id = $3',
    [terminal, boot, bootId],
  );
  return found;
}

/**
 * Lets letters of a terminal through, in whatever order and however often they come: what is in them counts once by itself.
 * The terminal is kept to itself until the transaction ends.
 */
export async function admitCarried(connection: Connection, terminal: string): Promise<HubRefusal | null> {
  return shutOut(await holdTerminal(connection, terminal));
}

export async function holdTerminal(connection: Connection, terminal: string): Promise<HeldTerminal | undefined> {
  const [row] = await connection.query<HeldTerminal>(
    `SELECT boot, boot_id AS "bootId", revoked_at IS NOT NULL AS "isRevoked", cloned_at IS NOT NULL AS "isCloned"
     FROM terminal WHERE id = $1 FOR UPDATE`,
    [terminal],
  );
  return row;
}

/** Why nothing is taken of a terminal, whatever it says. */
export function shutOut(row: HeldTerminal | undefined): HubRefusal | null {
  if (!row) return 'terminal-unknown';
  if (row.isRevoked) return 'terminal-revoked';
  return row.isCloned ? 'terminal-cloned' : null;
}

/** Lets a request through that brings no facts, as {@link admit} does, and keeps its number. */
export function admitQuestion(db: HubDatabase, terminal: string, run: Run): Promise<HubRefusal | null> {
  return db.transaction(async (connection) => {
    const refused = await admit(connection, terminal, run);
    if (!refused) await noteRequest(connection, terminal, run);
    return refused;
  });
}

/** Keeps the number of a request that {@link admit} has let through and that brings no facts. */
export async function noteRequest(connection: Connection, terminal: string, run: Run): Promise<void> {
  const { boot, bootId, request } = run;
  await connection.query(
    `INSERT INTO run (terminal, boot, boot_id, request) VALUES ($1, $2, $3, $4)
     ON CONFLICT (terminal, boot, boot_id) DO UPDATE SET request = excluded.request`,
    [terminal, boot, bootId, request],
  );
  await connection.query('UPDATE terminal SET boot = $2, boot_id = $3, last_contact_at = now() WHERE id = $1', [
    terminal,
    boot,
    bootId,
  ]);
}

/** The last request of an older run may have been on its way while the newer one began. */
async function noteLate(connection: Connection, terminal: string, { boot, bootId, request }: Run): Promise<void> {
  await connection.query(
    `INSERT INTO run (terminal, boot, boot_id, request, was_late) VALUES ($1, $2, $3, $4, true)
     ON CONFLICT (terminal, boot, boot_id) DO UPDATE SET request = excluded.request, was_late = true`,
    [terminal, boot, bootId, request],
  );
}
