import type { FastifyInstance } from 'fastify';
import type { Metrics } from '../metrics.ts';
import type { HubDatabase } from '../storage/database.ts';

/** Says whether the process is well, whether it can serve, and what it has counted. */
export function addHealthRoutes(app: FastifyInstance, db: HubDatabase, metrics: Metrics): void {
  app.get('/healthz', async () => ({ status: 'ok' }));
  app.get('/readyz', async (request, reply) => {
    try {
      await db.query('SELECT 1');
      return { status: 'ok' };
    } catch (error) {
      request.log.warn({ err: error }, 'database not reached');
      return reply.code(503).send({ status: 'no database' });
    }
  });
  app.get('/metrics', async (_request, reply) => reply.type(metrics.contentType).send(await metrics.text()));
}
