/** `npm run bench:hub`: how many events a hub takes a second, beside what its database takes bare. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { batchLimits } from '#contract/upstream/sync.ts';
import type { HubDatabase } from '#hub/storage/database.ts';
import { migrate } from '#hub/storage/migrate.ts';
import { hubSteps } from '#hub/storage/migrations/steps.ts';
import { makePartitions } from '#hub/storage/partitions.ts';
import { openPglite } from '#hub/storage/pglite.ts';
import { openPostgres } from '#hub/storage/postgres.ts';
import { bareCopy, bareInsert } from '../hub/bare.ts';
import { freePort } from '../hub/free-port.ts';
import { enrol, sendAll } from '../hub/load.ts';
import { findNats, startNats } from '../hub/nats-servers.ts';
import { findPostgres, startPostgres } from '../hub/postgres-server.ts';
import { processorMsOf } from '../hub/processor-time.ts';
import { sendThroughStream } from '../hub/through-stream.ts';
import { killOneOfTwo } from '../hub/two-hubs.ts';

const { values } = parseArgs({
  options: {
    engine: { type: 'string', default: 'postgres' },
    /** So many that neither the start of the hub nor that of the database counts for much. */
    events: { type: 'string', default: '1000000' },
    terminals: { type: 'string', default: '4' },
    json: { type: 'boolean', default: false },
    /** Two hubs on PostgreSQL instead, one of which is killed. */
    'kill-one': { type: 'boolean', default: false },
    /** Through NATS JetStream on three servers instead, of which one is killed. */
    stream: { type: 'boolean', default: false },
    /** With it: the process that stores is killed too. */
    'kill-store': { type: 'boolean', default: false },
  },
});

const terminals = Number(values.terminals);
const batches = Math.ceil(Number(values.events) / batchLimits.events / terminals);
const folder = mkdtempSync(join(tmpdir(), 'yingbin-bench-hub-'));
const programs = values.engine === 'postgres' ? findPostgres() : null;
if (values.engine === 'postgres' && programs === null) throw new Error('PostgreSQL is not installed');
const server = programs === null ? null : await startPostgres(programs);
const database = server?.address ?? join(folder, 'database');
const open = async (): Promise<HubDatabase> => (server ? openPostgres(server.address, () => {}) : openPglite(database));

/** Works on the database while no hub does. */
async function within<Value>(work: (db: HubDatabase) => Promise<Value>): Promise<Value> {
  const db = await open();
  try {
    return await work(db);
  } finally {
    await db.close();
  }
}

const fifthOf = ({ length }: readonly number[]) => Math.max(1, Math.floor(length / 5));
const middleOf = (values: readonly number[]) =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

const bytesOfPage = 4096;
const rssMbOf = (pid: number) =>
  (Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * bytesOfPage) / 1_048_576;

async function throughHub(port: number) {
  const senders = await within((db) => enrol(db, terminals));
  const entry = join(import.meta.dirname, '../hub/hub-process.ts');
  const hub = spawn(process.execPath, [entry, database, String(port)], { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
  if (!hub.stdout) throw new Error('The hub has no output');
  await once(hub.stdout, 'data');
  const rss: number[] = [];
  const watch = setInterval(() => rss.push(rssMbOf(hub.pid ?? 0)), 200);
  const processorMs = () => [process.pid, hub.pid ?? 0].map(processorMsOf).concat(server?.processorMs() ?? 0);
  const before = processorMs();
  const startMs = performance.now();
  const took = await Promise.all(senders.map((sender) => sendAll([`http://127.0.0.1:${port}`], sender, batches)));
  const seconds = (performance.now() - startMs) / 1000;
  const [senderMs = 0, hubMs = 0, databaseMs = 0] = processorMs().map((ms, at) => {
    return Math.round((ms - (before[at] ?? 0)) / batches / terminals / 0.01) / 100;
  });
  clearInterval(watch);
  const exited = once(hub, 'exit');
  hub.kill('SIGKILL');
  await exited;
  const sorted = took.flat().sort((one, other) => one - other);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return {
    ...{ senderMs, hubMs, databaseMs },
    eventsPerSecond: (sorted.length * batchLimits.events) / seconds,
    p50Ms: at(0.5),
    p99Ms: at(0.99),
    rssMb: Math.max(...rss),
    rssGrowthMb: middleOf(rss.slice(-fifthOf(rss))) - middleOf(rss.slice(fifthOf(rss), 2 * fifthOf(rss))),
  };
}

try {
  await within(async (db) => {
    await migrate(db, hubSteps);
    await makePartitions(db, Date.now());
  });
  if (values['kill-one']) {
    const figures = await within((db) => killOneOfTwo({ database, db, terminals, batches }));
    process.stdout.write(`${JSON.stringify(figures)}\n`);
  } else if (values.stream) await throughStream();
  else await compare();
} finally {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function throughStream(): Promise<void> {
  const program = findNats();
  if (program === null || !server) throw new Error('nats-server or PostgreSQL is not installed');
  const servers = await startNats(program, 3);
  try {
    const shared = {
      database,
      databaseMs: server.processorMs,
      servers,
      folder,
      terminals,
      batches,
      killsStore: values['kill-store'],
    };
    const figures = await within((db) => sendThroughStream({ ...shared, db }));
    process.stdout.write(`${JSON.stringify(figures)}\n`);
  } finally {
    await servers.stop();
  }
}

/** The hub beside the bare database. */
async function compare(): Promise<void> {
  const hub = await throughHub(await freePort());
  const inserted = await within(async (db) => bareInsert(db, await enrol(db, terminals), batches));
  const copied =
    server && programs
      ? await within(async (db) => bareCopy(programs, server.address, await enrol(db, terminals), batches))
      : null;
  const result = {
    engine: values.engine,
    events: batches * terminals * batchLimits.events,
    eventsPerSecond: Math.round(hub.eventsPerSecond),
    p50Ms: Math.round(hub.p50Ms),
    p99Ms: Math.round(hub.p99Ms),
    rssMb: Math.round(hub.rssMb),
    /** From the second fifth of the run to the last. */
    rssGrowthMb: Math.round(hub.rssGrowthMb),
    /** Processor time of a batch, in milliseconds. */
    ...{ senderMs: hub.senderMs, hubMs: hub.hubMs, databaseMs: hub.databaseMs },
    databaseRssMb: server ? Math.round(server.rssMb()) : null,
    bareInsertPerSecond: Math.round(inserted),
    ratioToBareInsert: Math.round((hub.eventsPerSecond / inserted) * 100) / 100,
    bareCopyPerSecond: copied && Math.round(copied),
    ratioToCopy: copied && Math.round((hub.eventsPerSecond / copied) * 100) / 100,
  };
  const lines = Object.entries(result).map(([name, value]) => `${name.padEnd(22)} ${value ?? '–'}`);
  process.stdout.write(`${values.json ? JSON.stringify(result) : lines.join('\n')}\n`);
}
