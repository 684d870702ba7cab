import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { batchLimits } from '#contract/upstream/sync.ts';
import type { HubDatabase } from '#hub/storage/database.ts';
import { freePort } from './free-port.ts';
import { enrol, sendAll } from './load.ts';

/** What came of killing one of two hubs on one database while terminals report. */
export interface KilledOneFigures {
  readonly events: number;
  readonly lost: number;
  readonly duplicated: number;
  /** Batches that were sent again, to the hub that was left. */
  readonly sentAgain: number;
}

export interface KilledOneOptions {
  /** An address of PostgreSQL, whose tables are made. */
  readonly database: string;
  readonly db: HubDatabase;
  readonly terminals: number;
  /** Of each terminal. */
  readonly batches: number;
}

/** Two hubs serve one database, each half of the terminals; after a third of the batches one is killed by kill -9. */
export async function killOneOfTwo({ database, db, terminals, batches }: KilledOneOptions): Promise<KilledOneFigures> {
  const senders = await enrol(db, terminals);
  const [one, other] = await Promise.all([startHub(database), startHub(database)]);
  let sent = 0;
  let sentAgain = 0;
  const onSent = () => {
    sent += 1;
    if (sent === Math.ceil((terminals * batches) / 3)) one.child.kill('SIGKILL');
  };
  const onFailed = () => {
    sentAgain += 1;
  };
  await Promise.all(
    senders.map((sender, at) => {
      const addresses = at % 2 === 0 ? [one.address, other.address] : [other.address, one.address];
      return sendAll(addresses, sender, batches, { onSent, onFailed });
    }),
  );
  const exited = once(other.child, 'exit');
  other.child.kill('SIGKILL');
  await exited;
  const [stored] = await db.query<{ events: number; different: number }>(
    `SELECT count(*)::int AS events, count(DISTINCT (terminal, boot, sequence))::int AS different FROM event
     WHERE terminal = ANY ($1::uuid[])`,
    [senders.map(({ terminal }) => terminal)],
  );
  const { events = 0, different = 0 } = stored ?? {};
  const told = terminals * batches * batchLimits.events;
  return { events: told, lost: told - different, duplicated: events - different, sentAgain };
}

async function startHub(database: string) {
  const port = await freePort();
  const child = spawn(process.execPath, [join(import.meta.dirname, 'hub-process.ts'), database, String(port)], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  if (!child.stdout) throw new Error('The hub has no output');
  await once(child.stdout, 'data');
  return { child, address: `http://127.0.0.1:${port}` };
}
