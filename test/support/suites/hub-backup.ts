import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { PostgresServer } from '#bench/hub/postgres-server.ts';
import type { Fact } from '#contract/upstream/fact.ts';
import { firstChangedAct } from '#hub/people/audit.ts';
import { openPostgres } from '#hub/storage/postgres.ts';
import { openReporting, pairWith } from '../fixtures/reporting.ts';
import { startTestHub } from '../fixtures/test-hub.ts';
import { temporaryFolder } from '../folder.ts';

const called: Fact = { type: 'staff.called', language: 'zh-CN' };

/** What a copy of a hub on PostgreSQL is worth. */
export function hubBackup(programs: string, getServer: () => PostgresServer): void {
  test('a copy by pg_dump while the hub runs, put back on an empty database, is the hub, and what came since is named', async () => {
    const server = getServer();
    const run = (program: string, words: readonly string[]) => {
      const done = spawnSync(join(programs, program), words, { encoding: 'utf8' });
      expect([done.status, done.stderr]).toEqual([0, '']);
    };
    const copied = server.newDatabase('copied');
    const db = openPostgres(copied, () => {});
    const hub = await startTestHub(db);
    const terminal = await openReporting({ address: hub.address });
    await pairWith(terminal, hub);
    const tell = async (facts: number) => {
      for (let fact = 0; fact < facts; fact += 1) terminal.outbox.append(called);
      expect(await terminal.sender.sendNext()).toMatchObject({ kind: 'taken', facts });
    };
    await tell(3);
    const copy = join(temporaryFolder(), 'hub.dump');
    run('pg_dump', ['--format=custom', `--file=${copy}`, copied]);
    await tell(2);
    await hub.close();
    await db.close();

    const restored = server.newDatabase('restored');
    run('pg_restore', ['--exit-on-error', '--no-owner', `--dbname=${restored}`, copy]);
    const again = openPostgres(restored, () => {});
    const back = await startTestHub(again, hub.port);
    await tell(1);
    // Its receipt has shown what is missing.
    while (!terminal.sender.isEmpty()) await terminal.sender.sendNext();
    expect(await back.events()).toMatchObject([
      { sequence: 1 },
      { sequence: 2 },
      { sequence: 3 },
      { sequence: 5, first: 4, type: 'record.dropped', data: { count: 2, reason: 'taken-before' } },
      { sequence: 6, type: 'staff.called' },
    ]);
    expect(await firstChangedAct(again)).toBeNull();
    // Another is paired with it as ever.
    const newer = await openReporting({ address: back.address });
    await pairWith(newer, back);
    expect(newer.identity.hub()).toMatchObject({ isPaired: true });
    await back.close();
    await again.close();
  }, 120_000);
}
