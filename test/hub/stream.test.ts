import { afterAll, beforeAll, describe } from 'vitest';
import { findNats, type NatsServers, startNats } from '#bench/hub/nats-servers.ts';
import { findPostgres, type PostgresServer, startPostgres } from '#bench/hub/postgres-server.ts';
import { openPostgres } from '#hub/storage/postgres.ts';
import type { FactStream } from '#hub/stream/fact-stream.ts';
import { openStream } from '#hub/stream/open-stream.ts';
import { hubStream } from '#test/support/suites/hub-stream.ts';
import { hubTerminals } from '#test/support/suites/hub-suite.ts';

const [programs, nats] = [findPostgres(), findNats()];
const mostBytes = 67_108_864;

describe.skipIf(programs === null || nats === null)(
  'through NATS JetStream to PostgreSQL (Debian packages nats-server, postgresql)',
  () => {
    let server: PostgresServer;
    let streams: NatsServers;
    let stream: FactStream;
    beforeAll(async () => {
      [server, streams] = await Promise.all([startPostgres(programs ?? '', false), startNats(nats ?? '', 1)]);
      stream = await openStream({ addresses: streams.addresses, mostBytes });
    }, 120_000);
    afterAll(async () => {
      await stream.close();
      await Promise.all([server.stop(), streams.stop()]);
    });
    const open = async () => openPostgres(server.address, () => {});
    hubTerminals(open, () => stream);
    hubStream({ getServer: () => server, getAddresses: () => streams.addresses, getStream: () => stream });
  },
);
