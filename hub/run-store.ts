import { type FastifyBaseLogger, type FastifyInstance, fastify, LogController } from 'fastify';
import { addHealthRoutes } from './health/health-routes.ts';
import { listenOn } from './health/listening.ts';
import { createMetrics } from './metrics.ts';
import { openPostgres } from './storage/postgres.ts';
import { prepareDatabase } from './storage/prepare.ts';
import { openStream, type StreamOptions } from './stream/open-stream.ts';
import { startStreamStore } from './stream/stream-store.ts';

export interface RunStoreOptions {
  readonly databaseAddress: string;
  readonly stream: StreamOptions;
  /** Where it says how it is. */
  readonly host: string;
  readonly port: number;
  readonly log: FastifyBaseLogger;
}

export interface RunningStore {
  readonly address: string;
  /** Ends with the batches under way. */
  readonly close: () => Promise<void>;
}

/**
 * Runs the part of a hub that stores what lies in the stream, and no other: it takes nothing from terminals and has no page.
 * @throws {HubFault} hub-port-taken, or what {@link prepareDatabase} and {@link openStream} throw
 */
export async function runStore({
  databaseAddress,
  stream: where,
  host,
  port,
  log,
}: RunStoreOptions): Promise<RunningStore> {
  const stream = await openStream(where);
  const db = openPostgres(databaseAddress, (error) =>
    log.warn({ err: error }, 'a connection to the database was lost'),
  );
  await prepareDatabase(db, Date.now());
  const metrics = createMetrics(db, stream);
  const app = fastify({
    loggerInstance: log.child({}, { level: 'warn' }),
    logController: new LogController({ disableRequestLogging: true }),
  }) as FastifyInstance;
  addHealthRoutes(app, { db, stream, metrics, servesWithoutDatabase: false });
  const address = await listenOn(app, { host, port });
  const store = await startStreamStore({ db, stream, log, onStored: metrics.storedFromStream });
  return {
    address,
    close: async () => {
      await app.close();
      await store.stop();
      await stream.close();
      await db.close();
    },
  };
}
