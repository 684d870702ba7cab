import { spawnSync } from 'node:child_process';
import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ordinaryAccount } from '#bench/hub/ordinary-account.ts';
import type { PostgresServer } from '#bench/hub/postgres-server.ts';
import type { Fact } from '#contract/upstream/fact.ts';
import { batchLimits } from '#contract/upstream/sync.ts';
import { createHub } from '#hub/hub.ts';
import type { HubDatabase } from '#hub/storage/database.ts';
import { openPostgres } from '#hub/storage/postgres.ts';
import { openReporting, pairWith } from '../fixtures/reporting.ts';
import { startTestHub } from '../fixtures/test-hub.ts';
import { temporaryFolder } from '../folder.ts';

const called: Fact = { type: 'staff.called', language: 'zh-CN' };
const retryAfterMs = 30_000;
const smallDisk = '24m';

type Terminal = Awaited<ReturnType<typeof openReporting>>;

/** What a hub owes its terminals while its PostgreSQL is gone, too old, too new or full. */
export function hubOutages(getServer: () => PostgresServer): void {
  const openAt = (address: string): HubDatabase => {
    const db = openPostgres(address, () => {});
    onTestFinished(() => db.close());
    return db;
  };
  const hubOn = (db: HubDatabase) => createHub({ db, nowMs: Date.now, log: false, tls: null, stream: null });
  const startPaired = async (address: string) => {
    const hub = await startTestHub(openAt(address));
    const terminal = await openReporting({ address: hub.address });
    await pairWith(terminal, hub);
    return { hub, terminal };
  };

  test('a hub whose database goes says when to come again, lives on, and takes everything once it is back', async () => {
    const server = getServer();
    const { hub, terminal } = await startPaired(server.newDatabase('gone'));
    append(terminal, 3);
    expect(await terminal.sender.sendNext()).toMatchObject({ kind: 'taken', facts: 3 });
    await server.end('SIGKILL');
    try {
      append(terminal, 2);
      expect(await terminal.sender.sendNext()).toMatchObject({
        kind: 'later',
        fault: { code: 'hub-busy' },
        afterMs: retryAfterMs,
      });
      expect((await fetch(`${hub.address}/healthz`)).status).toBe(200);
      expect((await fetch(`${hub.address}/readyz`)).status).toBe(503);
      expect((await fetch(`${hub.address}/sign-in`)).status).toBe(500);
    } finally {
      await server.begin();
    }
    expect(await terminal.sender.sendNext()).toMatchObject({ kind: 'taken', facts: 2 });
    expect((await fetch(`${hub.address}/readyz`)).status).toBe(200);
    expect((await hub.events()).map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5]);
  }, 60_000);

  test('a database of a later release, of an older server, and one that is not there are refused in a sentence', async () => {
    const address = getServer().newDatabase('refused');
    const db = openAt(address);
    await hubOn(db);
    await db.script("INSERT INTO migration (number, name) VALUES (999, 'of a later release')");
    await expect(hubOn(db)).rejects.toMatchObject({
      code: 'hub-database-too-new',
      message: "The hub's database has step 999, which this release does not know",
    });
    // The server itself says that it is an older one.
    await db.script(
      `CREATE FUNCTION public.current_setting(text) RETURNS text LANGUAGE sql AS $$ SELECT '140011' $$;
       ALTER DATABASE refused SET search_path = public, pg_catalog`,
    );
    await expect(hubOn(openAt(address))).rejects.toMatchObject({
      code: 'hub-database-too-old',
      message: 'The hub needs PostgreSQL 15 or newer, and this is PostgreSQL 14',
    });
    await expect(hubOn(openAt(address.replace('refused', 'nowhere')))).rejects.toMatchObject({
      code: 'hub-database-unreachable',
      message: expect.stringContaining('(3D000)'),
    });
  });

  test.skipIf(!mayMount())(
    'a database whose disk is full acknowledges nothing that it has not stored, and takes the rest once there is room',
    async () => {
      const disk = mountSmallDisk();
      const server = getServer();
      const plain = openAt(server.address);
      await plain.script(`CREATE TABLESPACE small LOCATION '${disk}'`);
      await plain.script('CREATE DATABASE full_disk TABLESPACE small');
      onTestFinished(async () => {
        await plain.script('DROP DATABASE full_disk WITH (FORCE)');
        await plain.script('DROP TABLESPACE small');
      });
      const address = server.address.replace('/postgres?', '/full_disk?');
      const { hub, terminal } = await startPaired(address);
      const ballast = join(disk, 'ballast');
      writeFileSync(ballast, Buffer.alloc(freeBytes(disk) - 500_000));
      const facts = 10 * batchLimits.events;
      append(terminal, facts);
      let acknowledged = 0;
      for (
        let sent = await terminal.sender.sendNext();
        sent.kind === 'taken';
        sent = await terminal.sender.sendNext()
      ) {
        acknowledged += sent.facts;
        if (acknowledged === facts) break;
      }
      expect(acknowledged).toBeLessThan(facts);
      expect(await hub.events()).toHaveLength(acknowledged);
      expect(terminal.waiting.count()).toBe(facts - acknowledged);
      expect(await terminal.sender.sendNext()).toMatchObject({ kind: 'later', afterMs: retryAfterMs });

      rmSync(ballast);
      while (!terminal.sender.isEmpty()) expect(await terminal.sender.sendNext()).toMatchObject({ kind: 'taken' });
      expect((await hub.events()).map(({ sequence }) => sequence)).toEqual(
        Array.from({ length: facts }, (_, at) => at + 1),
      );
    },
    60_000,
  );
}

function append(terminal: Terminal, facts: number): void {
  terminal.db.transaction(() => {
    for (let fact = 0; fact < facts; fact += 1) terminal.outbox.append(called);
  })();
}

/** A disk of its own needs somebody who may mount one. */
function mayMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  return spawnSync('unshare', ['-m', 'sh', '-c', 'mount -t tmpfs tmpfs /mnt']).status === 0;
}

/** A disk of a few megabytes that belongs to whom a server runs as. */
function mountSmallDisk(): string {
  const disk = temporaryFolder();
  const done = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${smallDisk}`, 'tmpfs', disk], { encoding: 'utf8' });
  expect([done.status, done.stderr]).toEqual([0, '']);
  onTestFinished(() => void spawnSync('umount', ['-l', disk]));
  ordinaryAccount(disk);
  return disk;
}

function freeBytes(disk: string): number {
  const { bavail, bsize } = statfsSync(disk);
  return bavail * bsize;
}
