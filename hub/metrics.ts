import { Counter, Gauge, Histogram, Registry } from '@prometheus-io/client';
import { isAway } from './storage/away.ts';
import type { HubDatabase } from './storage/database.ts';
import type { FactStream } from './stream/fact-stream.ts';
import { createStreamMetrics } from './stream/stream-metrics.ts';

/** What the hub counts of itself, for Prometheus. */
export interface Metrics {
  readonly batch: (counted: { stored: number; repeated: number; seconds: number }) => void;
  readonly refused: (code: string) => void;
  /** Events that came out of the stream into the database, and when the last of them was received. */
  readonly storedFromStream: (events: number, receivedAt: Date) => void;
  readonly text: () => Promise<string>;
  readonly contentType: string;
}

export function createMetrics(db: HubDatabase, stream: FactStream | null): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const events = new Counter({ name: 'yingbin_hub_events_total', help: 'Events that were stored.', registers });
  const repeated = new Counter({
    name: 'yingbin_hub_events_repeated_total',
    help: 'Events that were here already.',
    registers,
  });
  const refusals = new Counter({
    name: 'yingbin_hub_refusals_total',
    help: 'Requests that were refused, by the reason.',
    labelNames: ['code'],
    registers,
  });
  const seconds = new Histogram({
    name: 'yingbin_hub_batch_seconds',
    help: 'From the whole request to the stored batch.',
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers,
  });
  const memory = new Gauge({
    name: 'process_resident_memory_bytes',
    help: 'Resident memory of this instance.',
    registers,
  });
  const terminals = new Gauge({
    name: 'yingbin_hub_terminals',
    help: 'Terminals of the fleet, by their state.',
    labelNames: ['state'],
    registers,
  });
  const waiting = new Gauge({
    name: 'yingbin_hub_waiting_events',
    help: 'Events that wait at terminals, as they said last.',
    registers,
  });
  const streamed = stream && createStreamMetrics(stream, registry);
  return {
    batch: (counted) => {
      events.inc(counted.stored);
      repeated.inc(counted.repeated);
      seconds.observe(counted.seconds);
    },
    refused: (code) => refusals.inc({ code }),
    storedFromStream: (count, receivedAt) => streamed?.stored(count, (Date.now() - receivedAt.getTime()) / 1000),
    text: async () => {
      memory.set(process.memoryUsage.rss());
      const fleet = await readFleet(db).catch((error: unknown) => {
        // With a stream before it the hub goes on without a database, and so does whoever watches it.
        if (!stream || !isAway(error)) throw error;
        return null;
      });
      for (const state of ['active', 'silent', 'revoked', 'cloned'] as const) {
        if (fleet) terminals.set({ state }, fleet[state]);
      }
      if (fleet) waiting.set(fleet.waiting);
      await streamed?.look();
      return registry.metrics();
    },
    contentType: registry.contentType,
  };
}

/** Silent is who has not been heard of for a day. */
async function readFleet(db: HubDatabase) {
  const shown = 'revoked_at IS NULL AND cloned_at IS NULL';
  const heard = "coalesce(last_contact_at > now() - interval '1 day', false)";
  const [row] = await db.query<{ active: number; silent: number; revoked: number; cloned: number; waiting: number }>(
    `SELECT count(*) FILTER (WHERE ${shown} AND ${heard})::int AS active,
       count(*) FILTER (WHERE ${shown} AND NOT ${heard})::int AS silent,
       count(*) FILTER (WHERE revoked_at IS NOT NULL)::int AS revoked,
       count(*) FILTER (WHERE cloned_at IS NOT NULL)::int AS cloned,
       coalesce(sum(waiting), 0)::float8 AS waiting FROM terminal`,
  );
  return row ?? { active: 0, silent: 0, revoked: 0, cloned: 0, waiting: 0 };
}
