import type { FastifyInstance } from 'fastify';

/** Has a server that closes end with its last answer: connections are not kept for what will not be answered. */
export function endWithLastAnswer(app: FastifyInstance): void {
  let isClosing = false;
  app.addHook('preClose', async () => {
    isClosing = true;
  });
  app.addHook('onSend', async (_request, reply) => {
    if (isClosing) reply.header('connection', 'close');
  });
}
