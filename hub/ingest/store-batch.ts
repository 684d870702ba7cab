import type { FactEvent, HubRefusal, Receipt, Run } from '#contract/upstream/sync.ts';
import { noteSaid } from '../fleet/said.ts';
import { noteKeys } from '../keys/key-outcomes.ts';
import { noteOrders } from '../orders/order-outcomes.ts';
import { noteReleases } from '../releases/release-outcomes.ts';
import type { Connection, HubDatabase } from '../storage/database.ts';
import { type AskingRun, admitHeld, holdTerminal, shutOut } from './guard.ts';
import { contiguousUpTo, unionOf, writeMultirange } from './number-ranges.ts';
import { changeOfSums, emptyRun, fillRun, type Runs, runKeyOf, runsOf, takeEvents } from './run-numbers.ts';
import { writeEvents } from './write-events.ts';

/** A batch whose signature is right. */
export interface ReceivedBatch {
  readonly terminal: string;
  readonly run: Run;
  /** Facts that still wait at the terminal, as it says. */
  readonly waiting: number;
  readonly events: readonly FactEvent[];
  /** It came on a stick, and is in no order with what comes by the network. */
  readonly isCarried: boolean;
}

export type Stored =
  | { readonly ok: true; readonly receipt: Receipt; readonly stored: number; readonly repeated: number }
  | { readonly ok: false; readonly code: HubRefusal };

/** Stores a batch, each event once however often it comes. What is answered is safe before it is answered. */
export function storeBatch(db: HubDatabase, batch: ReceivedBatch): Promise<Stored> {
  const { terminal, run, events, isCarried } = batch;
  return db.transaction(async (connection) => {
    // Statements that do not need one another's answers go out together: waiting for each took longer than they do.
    const [held, { runs, known }] = await Promise.all([
      holdTerminal(connection, terminal),
      readRuns(connection, batch),
    ]);
    const refused = isCarried ? shutOut(held) : await admitHeld(connection, held, { terminal, run, known });
    if (refused) return { ok: false, code: refused };
    const fresh = takeEvents(runs, events);
    await Promise.all([
      writeEvents(connection, terminal, fresh),
      noteReleases(connection, terminal, fresh),
      noteOrders(connection, terminal, fresh),
      noteKeys(connection, terminal, fresh),
      noteSaid(connection, terminal, fresh),
      keep(connection, batch, runs),
    ]);
    const stored = runsOf(events).map(({ boot, bootId }) => {
      const { received, missing } = runs.get(runKeyOf({ boot, bootId })) ?? emptyRun(boot, bootId);
      return { boot, bootId, upTo: contiguousUpTo(unionOf(received, missing)) };
    });
    const receipt: Receipt = { form: 'yingbin.receipt.1', stored };
    return { ok: true, receipt, stored: fresh.length, repeated: events.length - fresh.length };
  });
}

interface RunRow extends AskingRun {
  readonly boot: number;
  readonly bootId: string;
  readonly received: string;
  readonly missing: string;
}

/** The runs that a batch is about, with what is here of each, and how far the one that sends it has come. */
async function readRuns(connection: Connection, { terminal, run, events }: ReceivedBatch) {
  const named = [run, ...runsOf(events)];
  const runs: Runs = new Map(named.map((name) => [runKeyOf(name), emptyRun(name.boot, name.bootId)]));
  const rows = await connection.query<RunRow>(
    `SELECT boot, boot_id AS "bootId", request, was_late AS "wasLate", received::text AS received, missing::text AS missing
     FROM run WHERE terminal = $1 AND boot BETWEEN $2 AND $3`,
    [terminal, Math.min(...[...runs.values()].map(({ boot }) => boot)), run.boot],
  );
  for (const row of rows) {
    const found = runs.get(runKeyOf(row));
    if (found) fillRun(found, row);
  }
  return { runs, known: rows.find(({ boot, bootId }) => boot === run.boot && bootId === run.bootId) };
}

/** Keeps which numbers of which runs are here, and what the list of terminals says. */
async function keep(connection: Connection, batch: ReceivedBatch, runs: Runs): Promise<void> {
  const { terminal, run, waiting, events, isCarried } = batch;
  const rows = [...runs.values()].map(({ boot, bootId, received, missing }) => ({
    b: boot,
    i: bootId,
    q: !isCarried && boot === run.boot && bootId === run.bootId ? run.request : 0,
    r: writeMultirange(received),
    m: writeMultirange(missing),
  }));
  const { gaps, dropped } = changeOfSums(runs);
  // What a stick brings says neither which run talks nor how its clock goes.
  const [boot, bootId, at] = isCarried ? [null, null, null] : [run.boot, run.bootId, newestTime(batch)];
  await connection.query(
    `WITH kept AS (
       INSERT INTO run (terminal, boot, boot_id, request, received, missing)
       SELECT $1, b, i, q, r::int8multirange, m::int8multirange FROM json_to_recordset($2::json)
       AS one (b int, i text, q bigint, r text, m text)
       ON CONFLICT (terminal, boot, boot_id) DO UPDATE SET
         request = greatest(run.request, excluded.request), received = excluded.received, missing = excluded.missing
     )
     UPDATE terminal SET boot = coalesce($3, boot), boot_id = coalesce($4, boot_id), waiting = $5, last_contact_at = now(),
       ahead_ms = coalesce((extract(epoch FROM $6::timestamptz - now()) * 1000)::bigint, ahead_ms),
       gaps = gaps + $7, dropped = dropped + $8
     WHERE id = $1`,
    [terminal, JSON.stringify(rows), boot, bootId, Math.max(0, waiting - events.length), at, gaps, dropped],
  );
}

/** When the newest fact of the run that talks happened by the terminal's clock, for an idea of how that clock goes. */
function newestTime({ run, events }: ReceivedBatch): string | null {
  return events.findLast(({ boot }) => boot === run.boot)?.time ?? null;
}
