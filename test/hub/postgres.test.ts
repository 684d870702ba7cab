import { describe } from 'vitest';
import { findPostgres, type PostgresServer, startPostgres } from '#bench/hub/postgres-server.ts';
import { openPostgres } from '#hub/storage/postgres.ts';
import { hubSuite } from '#test/support/suites/hub-suite.ts';

const programs = findPostgres();

describe.skipIf(programs === null)('on PostgreSQL (Debian package postgresql)', () => {
  hubSuite(async () => {
    const server: PostgresServer = await startPostgres(programs ?? '');
    const db = openPostgres(server.address, () => {});
    const close = async () => {
      await db.close();
      await server.stop();
    };
    return { ...db, close };
  });
});
