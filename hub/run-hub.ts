import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { FastifyBaseLogger } from 'fastify';
import { HubFault } from './fault.ts';
import { listenOn } from './health/listening.ts';
import { createHub } from './hub.ts';
import { operatorSocketOf, takeHubFolder } from './operator/data-folder.ts';
import { createOperatorDoor } from './operator/operator-door.ts';
import type { HubDatabase } from './storage/database.ts';
import { dropOldPartitions, makePartitions } from './storage/partitions.ts';
import { openPglite } from './storage/pglite.ts';
import { openPostgres } from './storage/postgres.ts';
import { openStream, type StreamOptions } from './stream/open-stream.ts';
import { startStreamStore } from './stream/stream-store.ts';

export interface RunOptions {
  readonly dataFolder: string;
  /** Of PostgreSQL; null: the hub has its own database in the data folder. */
  readonly databaseAddress: string | null;
  readonly host: string;
  readonly port: number;
  /** Files with a certificate and its private key (PEM); null: plain HTTP. */
  readonly tls: { readonly certFile: string; readonly keyFile: string } | null;
  /** Events are kept so long, by whole months. */
  readonly keepMonths: number;
  readonly log: FastifyBaseLogger;
  /**
   * What lies between it and its database, and whether it also stores what lies there, or leaves that to others; null: nothing does.
   */
  readonly stream: (StreamOptions & { readonly isStoredHere: boolean }) | null;
}

export interface RunningHub {
  /** Where terminals reach it. */
  readonly address: string;
  readonly engine: HubDatabase['engine'];
  /** Where the first account is made; null where there is one already. */
  readonly firstAddress: string | null;
  /** Answers what is under way, and ends. */
  readonly close: () => Promise<void>;
}

const tendEveryMs = 6 * 3_600_000;

/**
 * Runs a hub on this machine.
 * @throws {HubFault} hub-folder-in-use, hub-database-damaged, hub-certificate-unreadable, hub-port-taken, or what
 * {@link createHub} and {@link openStream} throw
 */
export async function runHub(options: RunOptions): Promise<RunningHub> {
  const { dataFolder, databaseAddress, host, port, log, keepMonths } = options;
  const tls = options.tls && { cert: readPem(options.tls.certFile), key: readPem(options.tls.keyFile) };
  const folder = await takeHubFolder(dataFolder);
  const db =
    databaseAddress === null
      ? await openPglite(folder.database)
      : openPostgres(databaseAddress, (error) => log.warn({ err: error }, 'a connection to the database was lost'));
  const stream = options.stream && (await openStream(options.stream));
  const hub = await createHub({ db, nowMs: Date.now, log, tls, stream });
  const store =
    stream && options.stream?.isStoredHere
      ? await startStreamStore({ db, stream, log, onStored: hub.metrics.storedFromStream })
      : null;
  const operator = createOperatorDoor(hub, db);
  // A path from here: the system allows no more than a hundred letters for it.
  await operator.listen({ path: socketFromHere(dataFolder) });
  const address = await listenOn(hub.app, { host, port });
  const tend = async () => {
    await makePartitions(db, Date.now());
    const dropped = await dropOldPartitions(db, Date.now(), keepMonths);
    if (dropped.length > 0) log.info({ tables: dropped }, 'events past their time dropped');
  };
  const timer = setInterval(
    () => void tend().catch((err: unknown) => log.error({ err }, 'tables not tended')),
    tendEveryMs,
  );
  timer.unref();
  return {
    address,
    engine: db.engine,
    firstAddress: hub.firstPath && `${address}${hub.firstPath}`,
    close: async () => {
      clearInterval(timer);
      await operator.close();
      await hub.app.close();
      await store?.stop();
      await stream?.close();
      await db.close();
      folder.release();
    },
  };
}

function socketFromHere(dataFolder: string): string {
  const socket = operatorSocketOf(dataFolder);
  const fromHere = process.platform === 'win32' ? socket : relative(process.cwd(), socket);
  return fromHere.length < socket.length ? join('.', fromHere) : socket;
}

function readPem(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw new HubFault('hub-certificate-unreadable', `${file} cannot be read`, cause);
  }
}
