import { letterPaths } from '#contract/upstream/letters.ts';
import { syncPaths } from '#contract/upstream/sync.ts';
import type { TerminalDoor } from '../door/terminal-door.ts';
import type { Metrics } from '../metrics.ts';
import { readBatch } from './read-batch.ts';
import type { ReceivedBatch, Stored } from './store-batch.ts';

/** Where batches go whose signature is right: into the database, or into a stream before it. */
export interface Intake {
  readonly keyOf: (terminal: string) => Promise<string | null>;
  /** @param body the batch as the terminal has sent it. */
  readonly take: (batch: ReceivedBatch, body: Uint8Array) => Promise<Stored>;
}

/** Takes batches of facts. */
export function addBatchRoute(door: TerminalDoor, intake: Intake, metrics: Metrics): void {
  door.post(syncPaths.batches, {
    carriedPath: letterPaths.batches,
    keyOf: intake.keyOf,
    handle: async ({ terminal, run, waiting, body, isCarried }) => {
      const startMs = performance.now();
      const batch = readBatch(body, terminal, run.boot);
      if (!batch.ok) return batch;
      const stored = await intake.take({ terminal, run, waiting, events: batch.events, isCarried }, body);
      if (!stored.ok) return stored;
      metrics.batch({ ...stored, seconds: (performance.now() - startMs) / 1000 });
      return { ok: true, document: stored.receipt };
    },
  });
}
