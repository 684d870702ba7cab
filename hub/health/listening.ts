import type { FastifyInstance } from 'fastify';
import { HubFault } from '../fault.ts';

/**
 * Has a server listen, and gives the address at which it is reached.
 * @throws {HubFault} hub-port-taken
 */
export async function listenOn(
  app: FastifyInstance,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<string> {
  try {
    return await app.listen({ host, port });
  } catch (cause) {
    throw new HubFault('hub-port-taken', `Nothing can listen on ${host}:${port}: choose another with --port`, cause);
  }
}
