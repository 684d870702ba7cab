import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { batchLimits } from '#contract/upstream/sync.ts';
import type { HubDatabase } from '#hub/storage/database.ts';
import { streamNames } from '#hub/stream/nats/stream-names.ts';
import { enrol, sendAll } from './load.ts';
import type { NatsServers } from './nats-servers.ts';
import { startRole } from './role-process.ts';

/** What came of sending through a stream of which one server was killed and brought back. */
export interface StreamFigures {
  readonly events: number;
  /** Acknowledged, from the first to the last. */
  readonly eventsPerSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Batches that were sent again, since nobody said yes. */
  readonly sentAgain: number;
  /** The longest time within which no terminal was told yes. */
  readonly silentMs: number;
  readonly lost: number;
  readonly duplicated: number;
  /** From the last yes until all of it was in the database. */
  readonly catchUpMs: number;
  /** Processor time for a batch of 500; the stream is all its servers together. Of a process that was killed it is left out. */
  readonly processorMsPerBatch: {
    readonly ingest: number;
    readonly stream: number;
    readonly store: number;
    readonly database: number;
  };
}

export interface ThroughStreamOptions {
  /** An address of PostgreSQL, whose tables are made. */
  readonly database: string;
  readonly db: HubDatabase;
  readonly databaseMs: () => number;
  readonly servers: NatsServers;
  readonly folder: string;
  readonly terminals: number;
  /** Of each terminal. */
  readonly batches: number;
  /** Whether one that stores is killed too, and another started. */
  readonly killsStore: boolean;
}

const readySchema = z.object({ waitingBatches: z.number() });
const [deadFrom, deadTo, storeDies] = [1 / 3, 2 / 3, 1 / 2];
const lookEveryMs = 50;
const mostCatchUpMs = 300_000;

/**
 * Terminals report to a hub in the role `ingest`, another process in the role `store` writes; after a third of the batches the server
 * that leads the stream is killed by kill -9, and after two thirds it is back.
 */
export async function sendThroughStream(options: ThroughStreamOptions): Promise<StreamFigures> {
  const { database, databaseMs, db, servers, folder, terminals, batches, killsStore } = options;
  const senders = await enrol(db, terminals);
  const shared = { database, streams: servers.addresses };
  const ingest = await startRole({ ...shared, role: 'ingest', dataFolder: join(folder, 'ingest') });
  let store = await startRole({ ...shared, role: 'store', dataFolder: join(folder, 'store') });
  const told = terminals * batches;
  let [sent, sentAgain, silentMs] = [0, 0, 0];
  const before = { stream: servers.processorMs(), database: databaseMs() };
  const startMs = performance.now();
  let saidMs = startMs;
  const deeds: Promise<void>[] = [];
  let killed = 0;
  const killLeader = async () => {
    killed = await servers.leaderOf(streamNames.facts);
    await servers.kill(killed);
  };
  const onSent = () => {
    sent += 1;
    silentMs = Math.max(silentMs, performance.now() - saidMs);
    saidMs = performance.now();
    if (sent === Math.ceil(told * deadFrom)) deeds.push(killLeader());
    if (sent === Math.ceil(told * deadTo)) deeds.push(Promise.all(deeds).then(() => servers.start(killed)));
    if (killsStore && sent === Math.ceil(told * storeDies)) {
      deeds.push(
        store.kill().then(async () => {
          store = await startRole({ ...shared, role: 'store', dataFolder: join(folder, 'store') });
        }),
      );
    }
  };
  const watcher = {
    onSent,
    onFailed: () => {
      sentAgain += 1;
    },
  };
  const took = await Promise.all(senders.map((sender) => sendAll([ingest.address], sender, batches, watcher)));
  const seconds = (performance.now() - startMs) / 1000;
  const ids = senders.map(({ terminal }) => terminal);
  const events = told * batchLimits.events;
  const caughtUp = untilStored(db, { ids, events, ingest: ingest.address });
  const [catchUpMs] = await Promise.all([caughtUp, ...deeds]);
  const perBatch = (ms: number) => Math.round((ms / told) * 10) / 10;
  const processorMsPerBatch = {
    ingest: perBatch(ingest.processorMs()),
    stream: perBatch(servers.processorMs() - before.stream),
    store: perBatch(store.processorMs()),
    database: perBatch(databaseMs() - before.database),
  };
  const stored = await countOf(db, ids);
  await Promise.all([ingest.kill(), store.kill()]);
  const sorted = took.flat().toSorted((one, other) => one - other);
  const at = (share: number) => Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0);
  return {
    events,
    eventsPerSecond: Math.round(events / seconds),
    p50Ms: at(0.5),
    p99Ms: at(0.99),
    sentAgain,
    silentMs: Math.round(silentMs),
    lost: events - stored.different,
    duplicated: stored.events - stored.different,
    catchUpMs: Math.round(catchUpMs),
    processorMsPerBatch,
  };
}

interface Told {
  readonly ids: readonly string[];
  readonly events: number;
  /** The address of a hub that takes in. */
  readonly ingest: string;
}

/** Waits until the database has it all, and nothing more is to come. Gives how long the first of both took. */
async function untilStored(db: HubDatabase, { ids, events, ingest }: Told): Promise<number> {
  const startMs = performance.now();
  const isInTime = () => performance.now() - startMs < mostCatchUpMs;
  while ((await storedOf(db, ids)) < events && isInTime()) await sleep(lookEveryMs);
  const catchUpMs = performance.now() - startMs;
  // What was given to a hub that was killed comes once more: only then is it known what was stored twice.
  while ((await waitingIn(ingest)) > 0 && isInTime()) await sleep(lookEveryMs);
  return catchUpMs;
}

/** Batches in the stream that are not stored, as a hub says. */
async function waitingIn(address: string): Promise<number> {
  const said = await (await fetch(`${address}/readyz`)).json();
  // Without the stream it cannot say.
  return readySchema.safeParse(said).data?.waitingBatches ?? Number.POSITIVE_INFINITY;
}

async function storedOf(db: HubDatabase, terminals: readonly string[]): Promise<number> {
  const [row] = await db.query<{ events: number }>(
    'SELECT count(*)::int AS events FROM event WHERE terminal = ANY ($1::uuid[])',
    [terminals],
  );
  return row?.events ?? 0;
}

async function countOf(db: HubDatabase, terminals: readonly string[]) {
  const [row] = await db.query<{ events: number; different: number }>(
    `SELECT count(*)::int AS events, count(DISTINCT (terminal, boot, sequence))::int AS different FROM event
     WHERE terminal = ANY ($1::uuid[])`,
    [terminals],
  );
  return row ?? { events: 0, different: 0 };
}
