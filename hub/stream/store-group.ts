import type { StreamBatch } from '#contract/upstream/stream.ts';
import { eventTypePrefix, type FactEvent } from '#contract/upstream/sync.ts';
import { noteSaid } from '../fleet/said.ts';
import { writeMultirange } from '../ingest/number-ranges.ts';
import { changeOfSums, emptyRun, fillRun, type Runs, runKeyOf, runsOf, takeEvents } from '../ingest/run-numbers.ts';
import { noteKeys } from '../keys/key-outcomes.ts';
import { noteOrders } from '../orders/order-outcomes.ts';
import { noteReleases } from '../releases/release-outcomes.ts';
import { copyText } from '../storage/copy-text.ts';
import type { Connection } from '../storage/database.ts';

/** A batch from the stream, as it was understood. */
export interface GroupedBatch {
  readonly head: StreamBatch;
  readonly events: readonly FactEvent[];
}

const eventColumns = 'event (received_at, terminal, boot, sequence, first_sequence, type, form, at, data)';

/**
 * Stores batches of any terminals in the caller's transaction, each event once however often it comes. They were let in when they
 * were replicated: whether their terminals were shut out since, or newer runs have talked, does not matter. Gives how many events
 * were new.
 */
export async function storeGroup(connection: Connection, batches: readonly GroupedBatch[]): Promise<number> {
  const fleet = await holdRuns(connection, batches);
  const fresh = batches.map(({ head, events }) => ({
    head,
    events: takeEvents(fleet.get(head.terminal) ?? new Map(), events),
  }));
  const rows = fresh.flatMap(({ head, events }) => events.map((event) => rowOf(head, event)));
  if (rows.length > 0) await connection.copyIn(eventColumns, copyText(rows));
  for (const { head, events } of fresh) {
    await noteReleases(connection, head.terminal, events);
    await noteOrders(connection, head.terminal, events);
    await noteKeys(connection, head.terminal, events);
    await noteSaid(connection, head.terminal, events);
  }
  await keepRuns(connection, batches, fleet);
  await keepTerminals(connection, batches, fleet);
  return rows.length;
}

function rowOf({ terminal, receivedAt }: StreamBatch, event: FactEvent) {
  const { boot, sequence, firstsequence, type, dataschema, time, data } = event;
  return [
    receivedAt,
    terminal,
    boot,
    Number(sequence),
    firstsequence === undefined ? null : Number(firstsequence),
    type.slice(eventTypePrefix.length),
    Number(dataschema.slice(dataschema.lastIndexOf(':') + 1)),
    time,
    JSON.stringify(data),
  ];
}

/** The runs that batches are about, by terminal; nobody else has these terminals until the transaction ends. */
async function holdRuns(connection: Connection, batches: readonly GroupedBatch[]): Promise<ReadonlyMap<string, Runs>> {
  const terminals = [...new Set(batches.map(({ head }) => head.terminal))];
  const fleet = new Map<string, Runs>(terminals.map((terminal) => [terminal, new Map()]));
  const boots = new Set<number>();
  for (const { head, events } of batches) {
    for (const name of [head.run, ...runsOf(events)]) {
      boots.add(name.boot);
      fleet.get(head.terminal)?.set(runKeyOf(name), emptyRun(name.boot, name.bootId));
    }
  }
  // In one order, whoever holds which: two hubs that store never wait for each other.
  await connection.query('SELECT id FROM terminal WHERE id = ANY ($1::uuid[]) ORDER BY id FOR UPDATE', [terminals]);
  const rows = await connection.query<{
    terminal: string;
    boot: number;
    bootId: string;
    received: string;
    missing: string;
  }>(
    `SELECT terminal, boot, boot_id AS "bootId", received::text AS received, missing::text AS missing
     FROM run WHERE terminal = ANY ($1::uuid[]) AND boot = ANY ($2::int[])`,
    [terminals, [...boots]],
  );
  for (const row of rows) {
    const run = fleet.get(row.terminal)?.get(runKeyOf(row));
    if (run) fillRun(run, row);
  }
  return fleet;
}

async function keepRuns(
  connection: Connection,
  batches: readonly GroupedBatch[],
  fleet: ReadonlyMap<string, Runs>,
): Promise<void> {
  const requests = new Map<string, number>();
  for (const { head } of batches) {
    const { terminal, run, isCarried } = head;
    const key = `${terminal} ${run.boot} ${run.bootId}`;
    if (!isCarried) requests.set(key, Math.max(run.request, requests.get(key) ?? 0));
  }
  const rows = [...fleet].flatMap(([terminal, runs]) =>
    [...runs.values()].map(({ boot, bootId, received, missing }) => ({
      t: terminal,
      b: boot,
      i: bootId,
      q: requests.get(`${terminal} ${boot} ${bootId}`) ?? 0,
      r: writeMultirange(received),
      m: writeMultirange(missing),
    })),
  );
  await connection.query(
    `INSERT INTO run (terminal, boot, boot_id, request, received, missing)
     SELECT t, b, i, q, r::int8multirange, m::int8multirange FROM json_to_recordset($1::json)
     AS one (t uuid, b int, i text, q bigint, r text, m text)
     ON CONFLICT (terminal, boot, boot_id) DO UPDATE SET
       request = greatest(run.request, excluded.request), received = excluded.received, missing = excluded.missing`,
    [JSON.stringify(rows)],
  );
}

/** What each terminal's last batch says of it. A run that a newer one has followed is not its last any more. */
async function keepTerminals(
  connection: Connection,
  batches: readonly GroupedBatch[],
  fleet: ReadonlyMap<string, Runs>,
): Promise<void> {
  const last = new Map(batches.map(({ head, events }) => [head.terminal, { head, events }]));
  const rows = [...last.values()].map(({ head: { terminal, run, waiting, isCarried, receivedAt }, events }) => ({
    t: terminal,
    b: isCarried ? 0 : run.boot,
    i: run.bootId,
    w: Math.max(0, waiting - events.length),
    r: receivedAt,
    n: isCarried ? null : (events.findLast(({ boot }) => boot === run.boot)?.time ?? null),
    ...changeOfSums(fleet.get(terminal) ?? new Map()),
  }));
  await connection.query(
    `UPDATE terminal SET boot = greatest(boot, b), boot_id = CASE WHEN b > boot THEN i ELSE boot_id END,
       waiting = w, last_contact_at = greatest(last_contact_at, r),
       ahead_ms = coalesce((extract(epoch FROM n - r) * 1000)::bigint, ahead_ms),
       gaps = terminal.gaps + one.gaps, dropped = terminal.dropped + one.dropped
     FROM json_to_recordset($1::json)
     AS one (t uuid, b int, i text, w bigint, r timestamptz, n timestamptz, gaps int, dropped bigint)
     WHERE id = t`,
    [JSON.stringify(rows)],
  );
}
