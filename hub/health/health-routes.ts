import type { FastifyInstance } from 'fastify';
import type { Metrics } from '../metrics.ts';
import type { HubDatabase } from '../storage/database.ts';
import type { FactStream } from '../stream/fact-stream.ts';

export interface HealthDeps {
  readonly db: HubDatabase;
  readonly stream: FactStream | null;
  readonly metrics: Metrics;
  /** Whether it is of use without its database: it takes facts into the stream. */
  readonly servesWithoutDatabase: boolean;
}

/** Says whether the process is well, whether it can serve, and what it has counted. */
export function addHealthRoutes(
  app: FastifyInstance,
  { db, stream, metrics, servesWithoutDatabase }: HealthDeps,
): void {
  app.get('/healthz', async () => ({ status: 'ok' }));
  app.get('/readyz', async (request, reply) => {
    const missed = (what: string) => (error: unknown) => {
      request.log.warn({ err: error }, `${what} not reached`);
      return null;
    };
    const [database, streamed] = await Promise.all([
      db.query('SELECT 1').catch(missed('database')),
      stream?.state().catch(missed('stream')),
    ]);
    if (streamed === null) return reply.code(503).send({ status: 'no stream' });
    const lag = streamed ? { waitingBatches: streamed.waiting } : {};
    if (database) return { status: 'ok', ...lag };
    return reply.code(servesWithoutDatabase ? 200 : 503).send({ status: 'no database', ...lag });
  });
  app.get('/metrics', async (_request, reply) => reply.type(metrics.contentType).send(await metrics.text()));
}
