import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createRandom } from '#bench/answers/random.ts';
import { findPostgres, type PostgresServer, startPostgres } from '#bench/hub/postgres-server.ts';
import { runTrials, type TrialPlant } from '#bench/hub/trials.ts';
import { killOneOfTwo } from '#bench/hub/two-hubs.ts';
import { migrate } from '#hub/storage/migrate.ts';
import { hubSteps } from '#hub/storage/migrations/steps.ts';
import { openPostgres } from '#hub/storage/postgres.ts';
import { temporaryFolder } from '#test/support/folder.ts';
import { hubBackup } from '#test/support/suites/hub-backup.ts';
import { hubOutages } from '#test/support/suites/hub-outages.ts';
import { hubSuite } from '#test/support/suites/hub-suite.ts';

const programs = findPostgres();

describe.skipIf(programs === null)('on PostgreSQL (Debian package postgresql)', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres(programs ?? '', false);
  }, 120_000);
  afterAll(() => server.stop());

  hubBackup(programs ?? '', () => server);
  hubOutages(() => server);
  hubSuite(async () => openPostgres(server.address, () => {}));

  const trialsOn = (name: string, trials: number, plant: TrialPlant | null) => {
    const database = server.newDatabase(name);
    const open = async () => openPostgres(database, () => {});
    const random = createRandom(7);
    // That keys change under kill -9 too is the matter of bench:durability.
    return runTrials({ folder: temporaryFolder(), database, open, trials, random, plant, changesKeys: false });
  };

  test('kill -9 of the terminal and of the hub, wherever they are, loses nothing and doubles nothing', async () => {
    const result = await trialsOn('sound', 8, null);
    expect(result).toMatchObject({ trials: 8, lost: 0, duplicated: 0, gaps: 0 });
    expect(result.kills).toBeGreaterThanOrEqual(12);
    expect(result.acknowledged).toBeGreaterThanOrEqual(80);
  }, 120_000);

  test('one of two hubs is killed while terminals report: the other has it all, once', async () => {
    const database = server.newDatabase('two');
    const db = openPostgres(database, () => {});
    await migrate(db, hubSteps);
    const figures = await killOneOfTwo({ database, db, terminals: 4, batches: 6 });
    await db.close();
    expect(figures).toMatchObject({ events: 12_000, lost: 0, duplicated: 0 });
    expect(figures.sentAgain).toBeGreaterThan(0);
  }, 120_000);

  test.each([
    ['loss', 'lost'],
    ['duplicate', 'duplicated'],
  ] as const)(
    'a planted %s is found',
    async (plant, found) => {
      expect((await trialsOn(plant, 3, plant))[found]).toBeGreaterThan(0);
    },
    120_000,
  );
});
