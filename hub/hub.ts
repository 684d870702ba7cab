import { randomBytes } from 'node:crypto';
import { type FastifyBaseLogger, type FastifyInstance, fastify, LogController } from 'fastify';
import { addDescription } from './description/openapi.ts';
import { createTerminalDoor } from './door/terminal-door.ts';
import { keyOfTerminal } from './door/terminal-keys.ts';
import { endWithLastAnswer } from './health/closing.ts';
import { addHealthRoutes } from './health/health-routes.ts';
import { addBatchRoute, type Intake } from './ingest/batch-route.ts';
import { storeBatch } from './ingest/store-batch.ts';
import { type HubKeys, openHubKeys } from './keys/hub-key.ts';
import { addKeyRoute } from './keys/key-route.ts';
import { createLetters, type Letters } from './letters/letters.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { addOrderRoute } from './orders/order-routes.ts';
import { createOrders, type Orders } from './orders/orders.ts';
import { addPageDoor } from './page/page-door.ts';
import { addPairingRoute } from './pairing/pairing-route.ts';
import { createPairings, type Pairings } from './pairing/pairings.ts';
import { createPeople, type People } from './people/people.ts';
import { createPacks, type Packs } from './releases/packs.ts';
import { addReleaseRoutes } from './releases/release-routes.ts';
import { createReleases, type Releases } from './releases/releases.ts';
import type { HubDatabase } from './storage/database.ts';
import { prepareDatabase } from './storage/prepare.ts';
import type { FactStream } from './stream/fact-stream.ts';
import { keysWhileAway } from './stream/keys-while-away.ts';
import { createStreamIntake } from './stream/stream-intake.ts';
import { createTerminalRegister } from './stream/terminal-register.ts';

export interface HubDeps {
  /** It is not closed with the hub. */
  readonly db: HubDatabase;
  readonly nowMs: () => number;
  readonly log: FastifyBaseLogger | false;
  /** Certificate and private key (PEM); null: a proxy before the hub has them, or it is for this machine alone. */
  readonly tls: { readonly cert: Buffer; readonly key: Buffer } | null;
  /** Where facts go before they are stored; null: they are stored at once. It is not closed with the hub. */
  readonly stream: FactStream | null;
}

/** The upstream server of a fleet: any number of them may serve one database. */
export interface Hub {
  readonly app: FastifyInstance;
  readonly pairings: Pairings;
  readonly people: People;
  readonly packs: Packs;
  readonly releases: Releases;
  readonly orders: Orders;
  readonly letters: Letters;
  readonly keys: HubKeys;
  /** The path at which the first account is made; null where there is one already. */
  readonly firstPath: string | null;
  readonly metrics: Metrics;
}

/** A request may take so long to come, and a connection that asks nothing stays open so long. */
const patienceMs = 30_000;

/**
 * Brings the database up to date and makes the hub that serves it. It listens where the caller says.
 * @throws {HubFault} what {@link prepareDatabase} throws
 */
export async function createHub({ db, nowMs, log, tls, stream }: HubDeps): Promise<Hub> {
  await prepareDatabase(db, nowMs());
  const ownKeys = await openHubKeys(db);
  const keys = stream ? await keysWhileAway(ownKeys) : ownKeys;
  const app = fastify({
    // Where it listens is said by who began it.
    ...(log ? { loggerInstance: log.child({}, { level: 'warn' }) } : { logger: false }),
    logController: new LogController({ disableRequestLogging: true }),
    requestTimeout: patienceMs,
    keepAliveTimeout: patienceMs,
    ...(tls ? { https: tls } : {}),
  }) as FastifyInstance;
  endWithLastAnswer(app);
  const metrics = createMetrics(db, stream);
  const pairings = createPairings(db, keys);
  const packs = createPacks(db);
  const releases = createReleases(db);
  const orders = createOrders(db);
  addHealthRoutes(app, { db, stream, metrics, servesWithoutDatabase: stream !== null });
  addDescription(app);
  const opened = Promise.withResolvers<Letters>();
  await app.register(async (terminals) => {
    const door = createTerminalDoor(terminals, keys, metrics);
    addBatchRoute(door, intakeOf(db, stream, nowMs), metrics);
    addPairingRoute(door, pairings, keys);
    addKeyRoute(door, db);
    addReleaseRoutes(door, { db, packs, releases });
    addOrderRoute(door, { db, orders });
    opened.resolve(createLetters(door));
  });
  const letters = await opened.promise;
  const people = createPeople(db, nowMs);
  const firstToken = randomBytes(24).toString('base64url');
  await app.register(async (pages) =>
    addPageDoor(pages, { db, nowMs, pairings, people, packs, releases, orders, letters, firstToken }),
  );
  const isFirst = (await people.list()).length === 0;
  return {
    app,
    pairings,
    people,
    packs,
    releases,
    orders,
    letters,
    keys,
    metrics,
    firstPath: isFirst ? `/first?token=${firstToken}` : null,
  };
}

function intakeOf(db: HubDatabase, stream: FactStream | null, nowMs: () => number): Intake {
  if (stream)
    return createStreamIntake(
      stream,
      createTerminalRegister(db, () => performance.now()),
      nowMs,
    );
  return { keyOf: (terminal) => keyOfTerminal(db, terminal), take: (batch) => storeBatch(db, batch) };
}
