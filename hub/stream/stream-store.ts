import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyBaseLogger } from 'fastify';
import { streamBatchSchema } from '#contract/upstream/stream.ts';
import { readBatch } from '../ingest/read-batch.ts';
import { failureName, isUnstorable } from '../storage/away.ts';
import type { HubDatabase } from '../storage/database.ts';
import type { FactStream, StreamedBatch } from './fact-stream.ts';
import { type GroupedBatch, storeGroup } from './store-group.ts';

export interface StreamStoreDeps {
  readonly db: HubDatabase;
  readonly stream: FactStream;
  readonly log: Pick<FastifyBaseLogger, 'warn' | 'error'> | null;
  /** Told of events that are stored, and of when the last of them was received. */
  readonly onStored: (events: number, receivedAt: Date) => void;
}

export interface StreamStore {
  /** Ends with what is under way; what was given out and not begun is given to another. */
  readonly stop: () => Promise<void>;
}

/** Batches of one transaction: some ten thousand events. */
const mostInGroup = 32;
const [firstPauseMs, longestPauseMs] = [250, 5000];
const parkAgainMs = 30_000;

interface Understood extends GroupedBatch {
  readonly streamed: StreamedBatch;
}

/** Stores what lies in the stream, in its order, until it is stopped. What is not storable is laid aside, and the rest goes on. */
export async function startStreamStore({ db, stream, log, onStored }: StreamStoreDeps): Promise<StreamStore> {
  let queue: StreamedBatch[] = [];
  let isStopped = false;
  let working: Promise<void> | null = null;
  const park = async (streamed: StreamedBatch, reason: string) => {
    try {
      await streamed.park();
      log?.error({ code: 'hub-batch-parked', place: streamed.sequence, reason }, 'a batch cannot be stored');
    } catch (error) {
      log?.error({ reason: failureName(error), place: streamed.sequence }, 'a batch cannot be laid aside');
      streamed.again(parkAgainMs);
    }
  };
  const understand = async (streamed: StreamedBatch): Promise<Understood[]> => {
    const head = streamBatchSchema.safeParse(parsed(streamed.head)).data;
    const batch = head && (await readBatch(streamed.body, head.terminal, head.run.boot));
    if (head && batch?.ok) return [{ streamed, head, events: batch.events }];
    await park(streamed, batch && !batch.ok ? batch.code : 'head-malformed');
    return [];
  };
  const tryToStore = async (group: readonly Understood[]): Promise<'stored' | 'never' | 'later'> => {
    try {
      const events = await db.transaction((connection) => storeGroup(connection, group));
      for (const { streamed } of group) streamed.done();
      const last = group.at(-1);
      if (last) onStored(events, new Date(last.head.receivedAt));
      return 'stored';
    } catch (error) {
      if (isUnstorable(error)) return 'never';
      log?.warn({ reason: failureName(error), batches: group.length }, 'nothing is stored just now');
      return 'later';
    }
  };
  /** Tries until the database takes it, or has said that it never will. */
  const store = async (group: readonly Understood[]): Promise<void> => {
    for (let pauseMs = firstPauseMs; !isStopped; pauseMs = Math.min(2 * pauseMs, longestPauseMs)) {
      const came = await tryToStore(group);
      if (came === 'stored') return;
      if (came === 'never') return storeEach(group);
      for (const { keep } of [...group.map(({ streamed }) => streamed), ...queue]) keep();
      await sleep(pauseMs);
    }
    for (const { streamed } of group) streamed.again(0);
  };
  /** One of them is not storable. */
  const storeEach = async (group: readonly Understood[]): Promise<void> => {
    const [one, ...others] = group;
    if (one && others.length === 0) return park(one.streamed, 'not-storable');
    for (const each of group) await store([each]);
  };
  const work = async () => {
    while (queue.length > 0 && !isStopped) {
      const taken = queue.slice(0, mostInGroup);
      queue = queue.slice(taken.length);
      const group = (await Promise.all(taken.map(understand))).flat();
      if (group.length > 0) await store(group);
    }
    working = null;
  };
  const taking = await stream.take((streamed) => {
    queue.push(streamed);
    working ??= work();
  });
  return {
    stop: async () => {
      isStopped = true;
      await taking.stop();
      await working;
      for (const { again } of queue) again(0);
    },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
