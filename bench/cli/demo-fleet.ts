/** `npm run demo:fleet`: lets a fleet live through a month in two minutes, and leaves the hub running that has heard it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { pino } from 'pino';
import { readSampleVenue } from '#core/content/sample-venues.ts';
import { createHub } from '#hub/hub.ts';
import { takeHubFolder } from '#hub/operator/data-folder.ts';
import { runHub } from '#hub/run-hub.ts';
import { openPglite } from '#hub/storage/pglite.ts';
import { openPostgres } from '#hub/storage/postgres.ts';
import { runFleet } from '../fleet/run-fleet.ts';

const { values } = parseArgs({
  options: {
    terminals: { type: 'string', default: '50' },
    days: { type: 'string', default: '30' },
    seed: { type: 'string', default: '1' },
    port: { type: 'string', default: '8470' },
    /** Of the hub; without it one that goes when the hub ends. */
    data: { type: 'string' },
    /** Ends once the fleet has lived, and says how it went. */
    json: { type: 'boolean', default: false },
  },
});

const say = (line: string) => void process.stdout.write(`${line}\n`);
const dataFolder = values.data === undefined ? mkdtempSync(join(tmpdir(), 'yingbin-fleet-')) : resolve(values.data);
const databaseAddress = process.env.DATABASE_URL ?? null;
const venuesFolder = join(import.meta.dirname, '../../assets/venues');

async function live() {
  const folder = await takeHubFolder(dataFolder);
  const db = databaseAddress === null ? await openPglite(folder.database) : openPostgres(databaseAddress, () => {});
  const hub = await createHub({ db, nowMs: Date.now, log: false, tls: null, stream: null });
  try {
    const [known] = await db.query('SELECT 1 FROM terminal LIMIT 1');
    if (known) throw new Error('This database has a fleet already: name an empty one');
    const address = await hub.app.listen({ host: '127.0.0.1', port: 0 });
    const startMs = performance.now();
    const figures = await runFleet({
      hub,
      db,
      address,
      venues: new Map(['hall', 'mall', 'museum'].map((id) => [id, readSampleVenue(venuesFolder, id).content])),
      terminals: Number(values.terminals),
      days: Number(values.days),
      seed: Number(values.seed),
      nowMs: Date.now(),
    });
    const [stored] = await db.query<{ events: number }>('SELECT count(*)::int AS events FROM event');
    const seconds = Math.round((performance.now() - startMs) / 100) / 10;
    return { ...figures, events: stored?.events ?? 0, seconds, engine: db.engine };
  } finally {
    await hub.app.close();
    await db.close();
    folder.release();
  }
}

function dropFolder(): void {
  if (values.data === undefined) rmSync(dataFolder, { recursive: true, force: true });
}

const lived = await live();
if (values.json) {
  dropFolder();
  say(JSON.stringify(lived));
} else {
  const { terminals, days, events, waiting, seconds, engine } = lived;
  say(
    `${terminals} terminals have lived ${days} days in ${seconds} s: ${events} events at the hub (${engine}), ${waiting} facts wait.`,
  );
  const hub = await runHub({
    dataFolder,
    databaseAddress,
    host: '127.0.0.1',
    port: Number(values.port),
    tls: null,
    keepMonths: 25,
    log: pino({ level: 'warn' }, pino.destination(2)),
    stream: null,
  });
  say(`The hub listens at ${hub.address}`);
  if (hub.firstAddress) say(`The first account is made at ${hub.firstAddress}`);
  say(`Commands: npm run hub -- terminals --data ${dataFolder}`);
  const stop = () =>
    hub.close().then(() => {
      dropFolder();
      process.exit(0);
    });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void stop());
}
