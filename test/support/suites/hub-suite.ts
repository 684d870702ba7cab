import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import type { Fact } from '#contract/upstream/fact.ts';
import { keyPath } from '#contract/upstream/keys.ts';
import { orderPath } from '#contract/upstream/orders.ts';
import { releasePaths } from '#contract/upstream/releases.ts';
import { batchLimits, batchMediaType, syncPaths } from '#contract/upstream/sync.ts';
import { type SentFact, writeBatch } from '#core/upstream/events.ts';
import type { HubDatabase } from '#hub/storage/database.ts';
import type { FactStream } from '#hub/stream/fact-stream.ts';
import { openReporting, pairWith } from '../fixtures/reporting.ts';
import { startTestHub } from '../fixtures/test-hub.ts';
import { hubAttacks } from './hub-attacks.ts';
import { hubFleetList } from './hub-fleet-list.ts';
import { hubKeys } from './hub-keys.ts';
import { hubPagePlaces } from './hub-page-places.ts';
import { hubPageSuite } from './hub-page-suite.ts';
import { hubPartitions } from './hub-partitions.ts';
import { hubReleases } from './hub-releases.ts';
import { hubRoads } from './hub-roads.ts';

const called: Fact = { type: 'staff.called', language: 'zh-CN' };
const exampleFact: SentFact = {
  boot: 1,
  bootId: 'one',
  sequence: 1,
  first: null,
  atMs: 0,
  type: 'staff.called',
  version: 1,
  fields: {},
};
const given: Fact = {
  type: 'answer.given',
  entryId: 'toilets',
  language: 'zh-CN',
  via: 'typed',
  confidence: 93,
  tookMs: 4,
};

/** What a hub owes its terminals and its people, on whatever database it stands; `open` gives an empty one. */
export function hubSuite(open: () => Promise<HubDatabase>): void {
  const { start, setup } = hubTerminals(open, () => null);
  hubReleases(setup);
  hubKeys(setup);
  const setupPage = async () => ({ hub: await start() });
  hubPageSuite(setupPage);
  hubPagePlaces(setupPage);
  hubFleetList(setupPage);
  hubPartitions(setupPage);
}

/** What a hub owes terminals that tell it something, whether it goes through a stream or not. */
export function hubTerminals(open: () => Promise<HubDatabase>, getStream: () => FactStream | null) {
  let db: HubDatabase;
  beforeAll(async () => {
    db = await open();
  }, 120_000);
  afterAll(() => db.close());

  const start = async () => {
    await emptyTables(db);
    return startTestHub(db, 0, null, getStream());
  };
  const setup = async () => {
    const hub = await start();
    const terminal = await openReporting({ address: hub.address });
    await pairWith(terminal, hub);
    return { hub, terminal };
  };
  hubAttacks(setup);
  hubRoads(setup);

  test('a terminal that is revoked is told so, and nothing of it is stored', async () => {
    const { hub, terminal } = await setup();
    terminal.outbox.append(called);
    await hub.pairings.revoke(terminal.identity.terminal);
    expect(await terminal.sender.sendNext()).toEqual({ kind: 'refused', code: 'terminal-revoked' });
    expect(await hub.events()).toEqual([]);
    expect(terminal.waiting.count()).toBe(1);
  });

  test('a hub that has gone and come back has everything, and a run that ended meanwhile too', async () => {
    const { hub, terminal } = await setup();
    terminal.outbox.append(called);
    await hub.close();
    expect(await terminal.sender.sendNext()).toMatchObject({ kind: 'later', fault: { code: 'hub-unreachable' } });
    terminal.close();
    const again = await openReporting({ address: hub.address, folder: terminal.folder });
    again.outbox.append(given);
    const back = await hub.again();
    expect(await again.sender.sendNext()).toMatchObject({ kind: 'taken', facts: 2 });
    expect((await back.events()).map(({ boot, type }) => [boot, type])).toEqual([
      [1, 'staff.called'],
      [2, 'answer.given'],
    ]);
  });

  test('a hub that is stopped answers what is under way before it ends, and nobody after', async () => {
    const { hub, terminal } = await setup();
    terminal.outbox.append(called);
    const arrived = once(hub.app.server, 'request');
    const { sending, closing } = await hub.db.transaction(async (connection) => {
      await connection.query('SELECT 1 FROM terminal FOR UPDATE');
      const sent = terminal.sender.sendNext();
      await arrived;
      return { sending: sent, closing: hub.close() };
    });
    expect(await sending).toMatchObject({ kind: 'taken', facts: 1 });
    await closing;
    expect(await hub.events()).toHaveLength(1);
    expect(await terminal.sender.sendNext()).toMatchObject({ kind: 'later', fault: { code: 'hub-unreachable' } });
  });

  test('all that terminals ask a hub for is described, and every path that is described is there', async () => {
    const { hub } = await setup();
    const described = (await hub.app.inject({ method: 'GET', url: '/openapi.json' })).json();
    expect(described.openapi).toBe('3.1.1');
    const paths = [...Object.values(syncPaths), ...Object.values(releasePaths), orderPath, keyPath];
    expect(Object.keys(described.paths).sort()).toEqual(paths.sort());
    for (const url of paths) expect(hub.app.hasRoute({ method: 'POST', url })).toBe(true);
    const said = described.paths[syncPaths.batches].post.requestBody.content[batchMediaType].schema;
    expect(said).toMatchObject({ type: 'array', maxItems: batchLimits.events });
    const [fact] = JSON.parse(writeBatch(crypto.randomUUID(), [exampleFact]).json);
    expect(z.fromJSONSchema(said).safeParse([fact]).success).toBe(true);
    expect(z.fromJSONSchema(said).safeParse([{ ...fact, sequence: 7 }]).success).toBe(false);
  });

  test('metrics count what was stored and refused', async () => {
    const { hub, terminal } = await setup();
    terminal.outbox.append(called);
    await terminal.sender.sendNext();
    await hub.pairings.revoke(terminal.identity.terminal);
    await terminal.sender.sendNext();
    const text = await (await fetch(`${hub.address}/metrics`)).text();
    expect(text).toContain('yingbin_hub_events_total 1');
    expect(text).toContain('yingbin_hub_refusals_total{code="terminal-revoked"} 1');
    expect((await fetch(`${hub.address}/healthz`)).status).toBe(200);
    expect((await fetch(`${hub.address}/readyz`)).status).toBe(200);
  });
  return { start, setup };
}

/** A database takes seconds to make, and its tables no time to empty. */
async function emptyTables(db: HubDatabase): Promise<void> {
  const [made] = await db.query("SELECT 1 FROM pg_tables WHERE tablename = 'terminal'");
  if (made)
    await db.script(
      'TRUNCATE event, run, terminal, terminal_said, pairing, session, person, audit, pack, pack_piece, release, release_outcome, fleet_order, order_outcome',
    );
}
