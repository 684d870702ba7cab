import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runFleet } from '#bench/fleet/run-fleet.ts';
import { readSampleVenue } from '#core/content/sample-venues.ts';
import { listTerminals } from '#hub/fleet/fleet.ts';
import { openPglite } from '#hub/storage/pglite.ts';
import { startTestHub } from '#test/support/fixtures/test-hub.ts';
import { projectRoot } from '#test/support/source-tree.ts';

test('a fleet with lost answers, clocks of 1970, outages and new keys tells the hub each fact once, day by day', async () => {
  const db = await openPglite(null);
  const hub = await startTestHub(db);
  const venues = new Map([['hall', readSampleVenue(join(projectRoot, 'assets/venues'), 'hall').content]]);
  const nowMs = Date.UTC(2026, 10, 26, 15, 30);
  const lived = await runFleet({ ...hub, hub, venues, terminals: 4, days: 3, seed: 7, nowMs });
  const [stored] = await db.query<{ events: number; different: number; days: number }>(
    `SELECT count(*)::int AS events, count(DISTINCT (terminal, boot, sequence))::int AS different,
     count(DISTINCT received_at::date)::int AS days FROM event
     WHERE type NOT IN ('order.settled', 'terminal-key.changed')`,
  );
  expect(lived.told).toBeGreaterThan(500);
  expect(stored).toEqual({ events: lived.told, different: lived.told, days: 3 });
  const terminals = await listTerminals(db);
  expect(terminals).toHaveLength(4);
  expect(terminals.every(({ gaps, dropped }) => gaps === 0 && dropped === 0)).toBe(true);
  const changes = await db.query("SELECT 1 FROM event WHERE type = 'terminal-key.changed'");
  expect(changes).toHaveLength(1);
  expect(await hub.pairings.list()).toHaveLength(2);
  await db.close();
}, 60_000);
