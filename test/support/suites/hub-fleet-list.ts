import { expect, test } from 'vitest';
import { createRandom } from '#bench/answers/random.ts';
import { batchSchema } from '#contract/upstream/sync.ts';
import { type SentFact, writeBatch } from '#core/upstream/events.ts';
import { fleetPage, listTerminals } from '#hub/fleet/fleet.ts';
import { storeBatch } from '#hub/ingest/store-batch.ts';
import type { HubDatabase } from '#hub/storage/database.ts';
import { sums } from '#hub/storage/migrations/0008-sums.ts';
import type { TestHub } from '../fixtures/hub-browser.ts';

const anything = { search: '', group: null, health: null, order: 'health', page: 1 } as const;
const terminal = '0b8f4c1e-2f0e-4c39-9a3a-2f5f1f0d8a11';

function fact(boot: number, sequence: number, first: number | null): SentFact {
  const dropped = { type: 'record.dropped', fields: { first, count: 1, reason: 'too-many' } };
  const kind = first === null ? { type: 'staff.called', fields: { language: 'zh-CN' } } : dropped;
  return { boot, bootId: `run-${boot}`, sequence, first, atMs: 0, version: 1, ...kind };
}

/** What the list of a fleet owes whoever looks at it; `setup` gives a hub without terminals. */
export function hubFleetList(setup: () => Promise<{ hub: TestHub }>): void {
  test('what a list shows as gaps and dropped is what the runs say, in whatever order facts and ranges arrive', async () => {
    const { hub } = await setup();
    await hub.db.query("INSERT INTO terminal (id, public_key, name, paired_by) VALUES ($1, 'key', 'hall', 'test')", [
      terminal,
    ]);
    const random = createRandom(15);
    const below = (limit: number) => Math.floor(random() * limit);
    const shown = async () => {
      const [one] = await listTerminals(hub.db);
      return { gaps: one?.gaps, dropped: one?.dropped };
    };
    const seen = new Set<string>();
    for (let turn = 0; turn < 60; turn += 1) {
      const [boot, sequence] = [1 + below(2), 1 + below(24)];
      const first = below(3) === 0 ? Math.max(1, sequence - below(6)) : null;
      const { json } = writeBatch(terminal, [fact(boot, sequence, first)]);
      const run = { boot: 2, bootId: 'run-2', request: 1 };
      const events = batchSchema.parse(JSON.parse(json));
      await storeBatch(hub.db, { terminal, run, waiting: 0, events, isCarried: true });
      const kept = await shown();
      seen.add(`${kept.gaps}`);
      // As the step that added the sums counts them in a database of before.
      await hub.db.script(sums.sql.slice(sums.sql.indexOf('UPDATE')));
      expect([turn, kept]).toEqual([turn, await shown()]);
    }
    expect([...seen].sort()).toEqual(['0', '1', '2']);
    expect((await shown()).dropped).toBeGreaterThan(0);
  });

  test('a page of the fleet is read without looking into runs or events', async () => {
    const { hub } = await setup();
    const asked: { sql: string; given: readonly unknown[] }[] = [];
    const listening: HubDatabase = {
      ...hub.db,
      query: (sql, given = []) => {
        asked.push({ sql, given });
        return hub.db.query(sql, given);
      },
    };
    await fleetPage(listening, anything, 50);
    expect(asked).toHaveLength(1);
    const tables = new Set<unknown>();
    for (const { sql, given } of asked) {
      const [row] = await hub.db.query<{ 'QUERY PLAN': unknown }>(`EXPLAIN (FORMAT JSON) ${sql}`, given);
      JSON.stringify(row?.['QUERY PLAN'], (key, value) => {
        if (key === 'Relation Name') tables.add(value);
        return value;
      });
    }
    expect([...tables].sort()).toEqual(['pack', 'release', 'release_outcome', 'terminal', 'terminal_said']);
  });
}
