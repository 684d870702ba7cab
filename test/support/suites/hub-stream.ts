import { spawnSync } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import type { PostgresServer } from '#bench/hub/postgres-server.ts';
import type { Fact } from '#contract/upstream/fact.ts';
import type { StreamBatch } from '#contract/upstream/stream.ts';
import { type SentFact, writeBatch } from '#core/upstream/events.ts';
import { listTerminals } from '#hub/fleet/fleet.ts';
import { createHub } from '#hub/hub.ts';
import { runHub } from '#hub/run-hub.ts';
import { runStore } from '#hub/run-store.ts';
import type { HubDatabase } from '#hub/storage/database.ts';
import { openPostgres } from '#hub/storage/postgres.ts';
import type { FactStream } from '#hub/stream/fact-stream.ts';
import { openStream } from '#hub/stream/open-stream.ts';
import { startStreamStore } from '#hub/stream/stream-store.ts';
import { writeTestPack } from '../fixtures/packs.ts';
import { openReporting, pairWith } from '../fixtures/reporting.ts';
import { temporaryFolder } from '../folder.ts';
import { projectRoot } from '../source-tree.ts';

const called: Fact = { type: 'staff.called', language: 'zh-CN' };
const plainFact: SentFact = {
  boot: 1,
  bootId: 'one',
  sequence: 1,
  first: null,
  atMs: 0,
  type: 'staff.called',
  version: 1,
  fields: {},
};
const plenty = 67_108_864;
const little = 4096;
const lookEveryMs = 5;

export interface StreamSuiteOptions {
  readonly getServer: () => PostgresServer;
  readonly getAddresses: () => readonly string[];
  readonly getStream: () => FactStream;
}

/** What a stream between taking in and storing is worth. */
export function hubStream({ getServer, getAddresses, getStream }: StreamSuiteOptions): void {
  let db: HubDatabase;
  beforeAll(() => {
    db = openPostgres(getServer().newDatabase('stream'), () => {});
  });
  afterAll(() => db.close());

  /** A hub that takes in and stores nothing. */
  const startIngest = async (stream = getStream()) => {
    const hub = await createHub({ db, nowMs: Date.now, log: false, tls: null, stream });
    await hub.app.listen({ host: '127.0.0.1', port: 0 });
    onTestFinished(() => hub.app.close());
    return { ...hub, address: `http://127.0.0.1:${(hub.app.server.address() as AddressInfo).port}` };
  };
  const startStore = async () => {
    const store = await startStreamStore({ db, stream: getStream(), log: null, onStored: () => {} });
    onTestFinished(store.stop);
  };
  const untilStored = async () => {
    while ((await getStream().state()).waiting > 0) await setTimeout(lookEveryMs);
  };
  const startPaired = async () => {
    const hub = await startIngest();
    const terminal = await openReporting({ address: hub.address });
    await pairWith(terminal, hub);
    return { hub, terminal };
  };
  const numbersOf = async ({ identity }: { readonly identity: { readonly terminal: string } }) =>
    (
      await db.query<{ boot: number; sequence: number }>(
        'SELECT boot, sequence FROM event WHERE terminal = $1 ORDER BY boot, sequence',
        [identity.terminal],
      )
    ).map(({ boot, sequence }) => `${boot}/${sequence}`);
  const tell = async (terminal: Awaited<ReturnType<typeof openReporting>>, facts: number) => {
    for (let fact = 0; fact < facts; fact += 1) terminal.outbox.append(called);
    return terminal.sender.sendNext();
  };
  const ready = async ({ address }: { readonly address: string }) => {
    const answer = await fetch(`${address}/readyz`);
    return [answer.status, await answer.json()];
  };

  test('what the stream has is answered for before it is stored, by every hub, and is stored once', async () => {
    const { hub, terminal } = await startPaired();
    expect(await tell(terminal, 3)).toMatchObject({ kind: 'taken', facts: 3 });
    expect(await tell(terminal, 2)).toMatchObject({ kind: 'taken', facts: 2 });
    expect(terminal.waiting.count()).toBe(0);
    expect(await numbersOf(terminal)).toEqual([]);
    expect(await ready(hub)).toEqual([200, { status: 'ok', waitingBatches: 2 }]);
    expect(await (await fetch(`${hub.address}/metrics`)).text()).toContain('yingbin_hub_stream_waiting_batches 2');
    terminal.close();
    const other = await startIngest();
    const again = await openReporting({ address: other.address, folder: terminal.folder });
    expect(await tell(again, 1)).toMatchObject({ kind: 'taken', facts: 1 });
    await startStore();
    await untilStored();
    expect(await numbersOf(terminal)).toEqual(['1/1', '1/2', '1/3', '1/4', '1/5', '2/1']);
    const listed = (await listTerminals(db)).find(({ id }) => id === terminal.identity.terminal);
    expect(listed).toMatchObject({ waiting: 0, gaps: 0, dropped: 0, lastContactAt: expect.any(String) });
    expect(await ready(hub)).toEqual([200, { status: 'ok', waitingBatches: 0 }]);
  });

  test('one request that reaches two hubs at a time is let in once, and two that store double nothing', async () => {
    const { hub, terminal } = await startPaired();
    const other = await startIngest();
    terminal.close();
    const statuses: number[][] = [];
    const twice = await openReporting({
      address: hub.address,
      folder: terminal.folder,
      aroundLine: (line) => ({
        ...line,
        post: async (request) => {
          const copy = { ...request, address: request.address.replace(hub.address, other.address) };
          const answers = await Promise.all([line.post(request), line.post(copy)]);
          statuses.push(answers.map(({ status }) => status).toSorted());
          return answers.find(({ status }) => status === 200) ?? answers[0];
        },
      }),
    });
    await startStore();
    await startStore();
    for (let batch = 0; batch < 12; batch += 1) expect(await tell(twice, 5)).toMatchObject({ kind: 'taken', facts: 5 });
    expect(statuses).toEqual(Array.from({ length: 12 }, () => [200, 409]));
    await untilStored();
    expect(await numbersOf(twice)).toEqual(Array.from({ length: 60 }, (_, at) => `2/${at + 1}`));
  });

  test('while the database is away terminals that are known are taken in, and it gets all of it when it is back', async () => {
    const { hub, terminal } = await startPaired();
    await startStore();
    expect(await tell(terminal, 1)).toMatchObject({ kind: 'taken' });
    await untilStored();
    await getServer().end('SIGKILL');
    expect(await tell(terminal, 2)).toMatchObject({ kind: 'taken', facts: 2 });
    expect(await tell(terminal, 3)).toMatchObject({ kind: 'taken', facts: 3 });
    expect(await ready(hub)).toEqual([200, { status: 'no database', waitingBatches: 2 }]);
    const stranger = await openReporting({ address: hub.address });
    await expect(stranger.sender.sendNext()).resolves.toMatchObject({ kind: 'later' });
    await getServer().begin();
    await untilStored();
    expect(await numbersOf(terminal)).toEqual(Array.from({ length: 6 }, (_, at) => `1/${at + 1}`));
    expect(await tell(terminal, 1)).toMatchObject({ kind: 'taken' });
  }, 60_000);

  test('a stream that is full takes nothing more, says so, and goes on once there is room', async () => {
    const { hub, terminal } = await startPaired();
    const small = await openStream({ addresses: getAddresses(), mostBytes: little });
    let taken = 0;
    let came = await tell(terminal, 20);
    while (came.kind === 'taken' && taken < 1000) {
      taken += came.facts;
      came = await tell(terminal, 20);
    }
    expect(came).toMatchObject({ kind: 'later', fault: { code: 'hub-busy' }, afterMs: 30_000 });
    expect(taken).toBeGreaterThan(0);
    expect(await (await fetch(`${hub.address}/metrics`)).text()).toContain('refusals_total{code="busy"} 1');
    await startStore();
    await untilStored();
    expect(await numbersOf(terminal)).toHaveLength(taken);
    expect(await terminal.sender.sendNext()).toMatchObject({ kind: 'taken', facts: 20 });
    await untilStored();
    expect(await numbersOf(terminal)).toHaveLength(taken + 20);
    await small.close();
    await (await openStream({ addresses: getAddresses(), mostBytes: plenty })).close();
  });

  test('a release whose end overtakes its beginning on the way to the database stays settled', async () => {
    const { hub, terminal } = await startPaired();
    const pack = await hub.packs.add(await writeTestPack('a'), 'test');
    const release = await hub.releases.make({ pack: pack?.sha256 ?? '', group: '', percent: 100 }, 'test');
    const of = terminal.identity.terminal;
    const fields = { release, version: 3 };
    const settled = { type: 'release.settled', fields: { ...fields, outcome: 'kept', reason: null } };
    const told = (sequence: number, said: Pick<SentFact, 'type' | 'fields'>) =>
      getStream().append(headOf(of), gzipSync(writeBatch(of, [{ ...plainFact, ...said, sequence }]).json));
    await told(2, settled);
    await told(1, { type: 'release.taken', fields });
    await startStore();
    await untilStored();
    expect(await numbersOf(terminal)).toEqual(['1/1', '1/2']);
    expect(await hub.releases.list()).toMatchObject([{ id: release, kept: 1, trying: 0 }]);
  });

  test('taken in and stored by two that were started apart, each of which ends in order', async () => {
    const databaseAddress = getServer().newDatabase('roles');
    const shared = { host: '127.0.0.1', port: 0, log: pino({ level: 'silent' }) };
    const stream = { addresses: getAddresses(), mostBytes: plenty };
    const ingest = await runHub({
      ...shared,
      dataFolder: temporaryFolder(),
      databaseAddress,
      tls: null,
      keepMonths: 25,
      stream: { ...stream, isStoredHere: false },
    });
    const terminal = await openReporting({ address: ingest.address });
    await terminal.pair();
    const asked = openPostgres(databaseAddress, () => {});
    onTestFinished(asked.close);
    await asked.query(
      "INSERT INTO terminal (id, public_key, name, paired_by) SELECT terminal, public_key, name, 'test' FROM pairing",
    );
    await terminal.pair();
    expect(await tell(terminal, 7)).toMatchObject({ kind: 'taken', facts: 7 });
    const store = await runStore({ ...shared, databaseAddress, stream });
    await untilStored();
    expect(await ready(store)).toEqual([200, { status: 'ok', waitingBatches: 0 }]);
    expect(await (await fetch(`${store.address}/metrics`)).text()).toContain('stream_events_stored_total 7');
    expect((await fetch(`${store.address}/v1/batches`, { method: 'POST' })).status).toBe(404);
    await store.close();
    expect(await tell(terminal, 1)).toMatchObject({ kind: 'taken' });
    await ingest.close();
    expect(await asked.query('SELECT count(*)::int AS events FROM event')).toEqual([{ events: 7 }]);
    const other = await runStore({ ...shared, databaseAddress, stream });
    await untilStored();
    await other.close();
    expect(await asked.query('SELECT count(*)::int AS events FROM event')).toEqual([{ events: 8 }]);
  });

  test('a batch that cannot be stored is laid aside and told, and those beside it are stored', async () => {
    const { terminal } = await startPaired();
    const stream = getStream();
    const { parked } = await stream.state();
    const unknown = crypto.randomUUID();
    await stream.append(headOf(terminal.identity.terminal), Buffer.from('no batch'));
    await stream.append(headOf(unknown), gzipSync(writeBatch(unknown, [plainFact]).json));
    expect(await tell(terminal, 4)).toMatchObject({ kind: 'taken' });
    await startStore();
    await untilStored();
    expect(await numbersOf(terminal)).toEqual(['1/1', '1/2', '1/3', '1/4']);
    expect(await stream.state()).toMatchObject({ parked: parked + 2 });
  });

  test('what cannot begin says why and ends, though it has reached the stream', () => {
    const ended = spawnSync(process.execPath, ['hub/cli/hub.ts', '--role', 'store', '--port', '0'], {
      cwd: projectRoot,
      encoding: 'utf8',
      timeout: 30_000,
      env: {
        ...process.env,
        HUB_STREAM: getAddresses().join(),
        HUB_STREAM_MB: String(plenty / 1_048_576),
        DATABASE_URL: getServer().address.replace('/postgres?', '/nowhere?'),
      },
    });
    expect([ended.status, ended.stderr]).toEqual([1, expect.stringContaining('does not let it in (3D000)')]);
  });
}

/** The head of a batch as a hub that takes in would write it. */
function headOf(terminal: string): StreamBatch {
  return {
    form: 'yingbin.stream-batch.1',
    terminal,
    run: { boot: 1, bootId: 'one', request: 1 },
    waiting: 0,
    isCarried: false,
    receivedAt: new Date().toISOString(),
  };
}
