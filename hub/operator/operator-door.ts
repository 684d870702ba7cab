import { type FastifyInstance, fastify } from 'fastify';
import {
  type AskingTerminals,
  type CommandAnswer,
  groupCommandSchema,
  holdCommandSchema,
  newOrderSchema,
  operatorPaths,
  packFileCommandSchema,
  pairCommandSchema,
  releaseCommandSchema,
  terminalCommandSchema,
  widenCommandSchema,
} from '#contract/upstream/operator.ts';
import { mostPackBytes } from '#contract/upstream/releases.ts';
import { readPairingCode } from '#contract/upstream/sync.ts';
import { listTerminals } from '../fleet/fleet.ts';
import type { Hub } from '../hub.ts';
import type { HubDatabase } from '../storage/database.ts';

/** Answers commands of whoever runs the hub. It is to listen where nobody else can reach it: it asks for no password. */
export function createOperatorDoor(
  {
    pairings,
    packs,
    releases,
    orders,
    letters,
    keys,
  }: Pick<Hub, 'pairings' | 'packs' | 'releases' | 'orders' | 'letters' | 'keys'>,
  db: HubDatabase,
): FastifyInstance {
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
  app.post(operatorPaths.rotateKey, async (): Promise<CommandAnswer> => ({ done: await keys.rotate(), name: null }));
  addReleaseCommands(app, { packs, releases });
  addOrderCommands(app, orders);
  addLetterCommands(app, { packs, letters });
  return app;
}

function addReleaseCommands(app: FastifyInstance, { packs, releases }: Pick<Hub, 'packs' | 'releases'>): void {
  const by = 'command';
  const done = (isDone: boolean): CommandAnswer => ({ done: isDone, name: null });
  app.addContentTypeParser(
    'application/octet-stream',
    { parseAs: 'buffer', bodyLimit: mostPackBytes },
    (_request, body, next) => next(null, body),
  );
  app.get(operatorPaths.packs, async () => {
    return (await packs.list()).map(({ sha256, venue, version, bytes }) => ({ sha256, venue, version, bytes }));
  });
  app.post(operatorPaths.packs, async ({ body }, reply) => {
    const added = Buffer.isBuffer(body) ? await packs.add(body, by) : null;
    return reply.type('application/json').send(JSON.stringify(added));
  });
  app.get(operatorPaths.releases, async () => (await releases.list()).map(({ madeAt: _, ...release }) => release));
  app.post(operatorPaths.releases, async ({ body }): Promise<CommandAnswer> => {
    const id = await releases.make(releaseCommandSchema.parse(body), by);
    return { done: id !== null, name: id === null ? null : String(id) };
  });
  app.post(operatorPaths.hold, async ({ body }) => {
    const { id, isHeld } = holdCommandSchema.parse(body);
    return done(await releases.hold(id, isHeld));
  });
  app.post(operatorPaths.widen, async ({ body }) => {
    const { id, percent } = widenCommandSchema.parse(body);
    return done(await releases.widen(id, percent));
  });
  app.post(operatorPaths.group, async ({ body }) => {
    const { terminal, group } = groupCommandSchema.parse(body);
    return done(await releases.group(terminal, group));
  });
}

function addOrderCommands(app: FastifyInstance, orders: Hub['orders']): void {
  app.get(operatorPaths.orders, async () => {
    const kept = await orders.list();
    return kept.map(({ madeBy: _, expiresAt, ...order }) => ({ ...order, expiresAt: expiresAt.toISOString() }));
  });
  app.post(operatorPaths.orders, async ({ body }): Promise<CommandAnswer> => {
    const id = await orders.make(newOrderSchema.parse(body), 'command');
    return { done: id !== null, name: id === null ? null : String(id) };
  });
}

/** Files are taken in as bytes, by the parser of packs. */
function addLetterCommands(app: FastifyInstance, { packs, letters }: Pick<Hub, 'packs' | 'letters'>): void {
  app.post(operatorPaths.letters, async ({ body }, reply) => {
    const answered = Buffer.isBuffer(body) ? await letters.answer(body) : null;
    return reply.type('application/json').send(JSON.stringify(answered));
  });
  app.post(operatorPaths.packFile, async ({ body }, reply) => {
    const bytes = await packs.whole(packFileCommandSchema.parse(body).sha256);
    return reply.type('application/octet-stream').send(bytes ?? Buffer.alloc(0));
  });
}
