import { letterPaths } from '#contract/upstream/letters.ts';
import { syncPaths } from '#contract/upstream/sync.ts';
import type { TerminalDoor } from '../door/terminal-door.ts';
import { keyOfTerminal } from '../door/terminal-keys.ts';
import type { Metrics } from '../metrics.ts';
import type { HubDatabase } from '../storage/database.ts';
import { readBatch } from './read-batch.ts';
import { storeBatch } from './store-batch.ts';

/** Takes batches of facts. */
export function addBatchRoute(door: TerminalDoor, db: HubDatabase, metrics: Metrics): void {
  door.post(syncPaths.batches, {
    carriedPath: letterPaths.batches,
    keyOf: (terminal) => keyOfTerminal(db, terminal),
    handle: async ({ terminal, run, waiting, body, isCarried }) => {
      const startMs = performance.now();
      const batch = await readBatch(body, terminal, run.boot);
      if (!batch.ok) return batch;
      const stored = await storeBatch(db, { terminal, run, waiting, events: batch.events, isCarried });
      if (!stored.ok) return stored;
      metrics.batch({ ...stored, seconds: (performance.now() - startMs) / 1000 });
      return { ok: true, document: stored.receipt };
    },
  });
}
