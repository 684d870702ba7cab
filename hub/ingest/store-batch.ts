import { eventTypePrefix, type FactEvent, type HubRefusal, type Receipt, type Run } from '#contract/upstream/sync.ts';
import { noteSaid } from '../fleet/said.ts';
import { noteKeys } from '../keys/key-outcomes.ts';
import { noteOrders } from '../orders/order-outcomes.ts';
import { noteReleases } from '../releases/release-outcomes.ts';
import type { Connection, HubDatabase } from '../storage/database.ts';
import { admit, admitCarried } from './guard.ts';
import { contiguousUpTo, readMultirange, unionOf, writeMultirange } from './number-ranges.ts';
import { type Runs, runKeyOf, takeEvent } from './run-numbers.ts';

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
  return db.transaction(async (connection) => {
    const refused = await (batch.isCarried
      ? admitCarried(connection, batch.terminal)
      : admit(connection, batch.terminal, batch.run));
    if (refused) return { ok: false, code: refused };
    const runs = await runsOf(connection, batch);
    const fresh = batch.events.filter((event) => takeEvent(runs, event));
    if (fresh.length > 0) await insert(connection, batch.terminal, fresh);
    await noteReleases(connection, batch.terminal, fresh);
    await noteOrders(connection, batch.terminal, fresh);
    await noteKeys(connection, batch.terminal, fresh);
    await noteSaid(connection, batch.terminal, fresh);
    await keep(connection, batch, runs);
    const named = new Set(batch.events.map(runKeyOf));
    const stored = [...runs]
      .filter(([key]) => named.has(key))
      .map(([, { boot, bootId, received, missing }]) => {
        return { boot, bootId, upTo: contiguousUpTo(unionOf(received, missing)) };
      });
    const receipt: Receipt = { form: 'yingbin.receipt.1', stored };
    return { ok: true, receipt, stored: fresh.length, repeated: batch.events.length - fresh.length };
  });
}

/** The runs that a batch is about, and the one that sends it, with what is here of each. */
async function runsOf(connection: Connection, { terminal, run, events }: ReceivedBatch): Promise<Runs> {
  const runs: Runs = new Map();
  const add = (boot: number, bootId: string) =>
    runs.set(`${boot} ${bootId}`, { boot, bootId, received: [], missing: [] });
  add(run.boot, run.bootId);
  for (const { boot, bootid } of events) add(boot, bootid);
  const rows = await connection.query<{ boot: number; bootId: string; received: string; missing: string }>(
    `SELECT boot, boot_id AS "bootId", received::text AS received, missing::text AS missing
     FROM run WHERE terminal = $1 AND boot BETWEEN $2 AND $3`,
    [terminal, Math.min(run.boot, ...events.map(({ boot }) => boot)), run.boot],
  );
  for (const { boot, bootId, received, missing } of rows) {
    const found = runs.get(`${boot} ${bootId}`);
    if (!found) continue;
    found.received = readMultirange(received);
    found.missing = readMultirange(missing);
  }
  return runs;
}

/** One statement for all of them: a hundred columns of arrays would be no faster, and harder to read. */
async function insert(connection: Connection, terminal: string, events: readonly FactEvent[]): Promise<void> {
  const rows = events.map(({ boot, sequence, firstsequence, type, dataschema, time, data }) => ({
    b: boot,
    s: Number(sequence),
    f: firstsequence === undefined ? null : Number(firstsequence),
    t: type.slice(eventTypePrefix.length),
    v: Number(dataschema.slice(dataschema.lastIndexOf(':') + 1)),
    a: time,
    d: data,
  }));
  await connection.query(
    `INSERT INTO event (terminal, boot, sequence, first_sequence, type, form, at, data)
     SELECT $1, b, s, f, t, v, a, d FROM json_to_recordset($2::json)
     AS fact (b int, s bigint, f bigint, t text, v int, a timestamptz, d jsonb)`,
    [terminal, JSON.stringify(rows)],
  );
}

async function keep(connection: Connection, batch: ReceivedBatch, runs: Runs): Promise<void> {
  const { terminal, run, waiting, events, isCarried } = batch;
  const rows = [...runs.values()].map(({ boot, bootId, received, missing }) => ({
    b: boot,
    i: bootId,
    q: !isCarried && boot === run.boot && bootId === run.bootId ? run.request : 0,
    r: writeMultirange(received),
    m: writeMultirange(missing),
  }));
  await connection.query(
    `INSERT INTO run (terminal, boot, boot_id, request, received, missing)
     SELECT $1, b, i, q, r::int8multirange, m::int8multirange FROM json_to_recordset($2::json)
     AS one (b int, i text, q bigint, r text, m text)
     ON CONFLICT (terminal, boot, boot_id) DO UPDATE SET
       request = greatest(run.request, excluded.request), received = excluded.received, missing = excluded.missing`,
    [terminal, JSON.stringify(rows)],
  );
  const left = Math.max(0, waiting - events.length);
  if (isCarried) {
    const seen = 'UPDATE terminal SET waiting = $2, last_contact_at = now() WHERE id = $1';
    return void (await connection.query(seen, [terminal, left]));
  }
  await connection.query(
    `UPDATE terminal SET boot = $2, boot_id = $5, waiting = $3, last_contact_at = now(),
     ahead_ms = coalesce((extract(epoch FROM $4::timestamptz - now()) * 1000)::bigint, ahead_ms) WHERE id = $1`,
    [terminal, run.boot, left, newestTime(batch), run.bootId],
  );
}

/** When the newest fact of the run that talks happened by the terminal's clock, for an idea of how that clock goes. */
function newestTime({ run, events }: ReceivedBatch): string | null {
  return events.findLast(({ boot }) => boot === run.boot)?.time ?? null;
}
