import { type FastifyInstance, fastify } from 'fastify';
import {
  type AskingTerminals,
  type CommandAnswer,
  operatorPaths,
  pairCommandSchema,
  terminalCommandSchema,
} from '#contract/upstream/operator.ts';
import { readPairingCode } from '#contract/upstream/sync.ts';
import { listTerminals } from '../fleet/fleet.ts';
import type { Hub } from '../hub.ts';
import type { HubDatabase } from '../storage/database.ts';

/** Answers commands of whoever runs the hub. It is to listen where nobody else can reach it: it asks for no password. */
export function createOperatorDoor({ pairings }: Pick<Hub, 'pairings'>, db: HubDatabase): FastifyInstance {
  const app = fastify({ logger: false });
  app.get(operatorPaths.asking, async (): Promise<AskingTerminals> => {
    return (await pairings.list()).map(({ askedAt, ...asking }) => ({ ...asking, askedAt: askedAt.toISOString() }));
  });
  app.get(operatorPaths.terminals, () => listTerminals(db));
  app.post(operatorPaths.pair, async ({ body }): Promise<CommandAnswer> => {
    const { code } = pairCommandSchema.parse(body);
    const paired = await pairings.confirm(readPairingCode(code), 'command');
    return { done: paired !== null, name: paired?.name ?? null };
  });
  const forTerminal = (path: string, run: (terminal: string) => Promise<boolean>) =>
    app.post(path, async ({ body }): Promise<CommandAnswer> => {
      return { done: await run(terminalCommandSchema.parse(body).terminal), name: null };
    });
  forTerminal(operatorPaths.revoke, pairings.revoke);
  forTerminal(operatorPaths.forgive, pairings.forgive);
  return app;
}
