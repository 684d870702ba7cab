import { syncPaths } from '#contract/upstream/sync.ts';
import type { TerminalDoor } from '../door/terminal-door.ts';
import type { Metrics } from '../metrics.ts';
import type { HubDatabase } from '../storage/database.ts';
import { readBatch } from './read-batch.ts';
import { storeBatch } from './store-batch.ts';

/** Takes batches of facts. */
export function addBatchRoute(door: TerminalDoor, db: HubDatabase, metrics: Metrics): void {
  door.post(syncPaths.batches, {
    keyOf: (terminal) => keyOfTerminal(db, terminal),
    handle: async ({ terminal, run, waiting, body }) => {
      const startMs = performance.now();
      const batch = await readBatch(body, terminal, run.boot);
      if (!batch.ok) return batch;
      const stored = await storeBatch(db, { terminal, run, waiting, events: batch.events });
      if (!stored.ok) return stored;
      metrics.batch({ ...stored, seconds: (performance.now() - startMs) / 1000 });
      return { ok: true, document: stored.receipt };
    },
  });
}

async function keyOfTerminal(db: HubDatabase, terminal: string): Promise<string | null> {
  const [row] = await db.query<{ key: string }>('SELECT public_key AS key FROM terminal WHERE id::text = $1', [
    terminal,
  ]);
  return row?.key ?? null;
}
