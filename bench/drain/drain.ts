import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setPriority } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { settingsSchema } from '#contract/settings/settings.ts';
import { recordMigrations } from '#core/composition/record-migrations.ts';
import { readSampleVenue } from '#core/content/sample-venues.ts';
import { createKiosk } from '#core/kiosk.ts';
import { openRecordDatabase } from '#core/storage/record-database.ts';
import { systemClock } from '#core/system/clock.ts';
import { freePort } from '../hub/free-port.ts';
import { deviceKeyOfBench, openReporting } from '../hub/reporting.ts';
import { silentTerminal } from '../silent-terminal.ts';
import { startAsking } from './asking.ts';
import { fillOutbox } from './backlog.ts';

/** How a terminal got rid of what had waited, and what visitors noticed. */
export interface DrainFigures {
  readonly events: number;
  readonly minutes: number;
  /** While nothing is sent, and meanwhile. */
  readonly answerP99IdleMs: number;
  readonly answerP99Ms: number;
  readonly loopDelayMsP99: number;
  /** Of core, at most. */
  readonly rssMb: number;
  /** That are not at the hub though they were sent. */
  readonly waiting: number;
}

export interface DrainOptions {
  /** Of the terminal; empty. */
  readonly folder: string;
  /** What the hub is started with. */
  readonly database: string;
  readonly events: number;
  readonly kbitPerSecond: number;
}

const lowest = 19;
const lookEveryMs = 500;
/** A terminal that has just started sends nothing for twenty seconds. */
const idleMs = 15_000;
const venuesFolder = join(import.meta.dirname, '../../assets/venues');

/** Lets a whole terminal report a long backlog over a narrow link, while a visitor asks one question after the other. */
export async function drain({ folder, database, events, kbitPerSecond }: DrainOptions): Promise<DrainFigures> {
  const port = await freePort();
  const hub = await startProcess('../hub/hub-process.ts', [database, String(port)]);
  setPriority(hub.child.pid ?? 0, lowest);
  const link = await startProcess('narrow-link-process.ts', [String(port), String(kbitPerSecond)]);
  try {
    const address = `http://127.0.0.1:${link.said}`;
    await prepare(folder, address, hub.child, events);
    return { events, ...(await measure(folder, address)) };
  } finally {
    for (const { child } of [link, hub]) {
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
  }
}

/** Pairs the terminal, and has it write what waits. */
async function prepare(folder: string, address: string, hub: ChildProcess, events: number): Promise<void> {
  const terminal = await openReporting({ folder, address, clock: systemClock });
  await terminal.pair();
  const confirmed = once(hub, 'message');
  hub.send({ confirm: terminal.identity.code() });
  await confirmed;
  await terminal.pair();
  fillOutbox(terminal, events);
  terminal.close();
}

async function measure(folder: string, address: string): Promise<Omit<DrainFigures, 'events'>> {
  const venue = readSampleVenue(venuesFolder, 'hall');
  const settings = settingsSchema.parse({ hub: { address, mostFacts: 10_000_000 } });
  const deviceKey = () => deviceKeyOfBench;
  const kiosk = createKiosk(silentTerminal({ dataFolder: folder, readVenue: () => venue, settings, deviceKey }));
  const record = openRecordDatabase(join(folder, 'record.db'), recordMigrations);
  const count = record.prepare<[], number>('SELECT coalesce(sum(waiting), 0) FROM boot').pluck();
  const questions = venue.content.entries.flatMap(({ texts }) => texts['zh-CN'].phrasings.slice(0, 2));
  try {
    const asking = await startAsking(kiosk, questions);
    await wait(idleMs);
    const answerP99IdleMs = p99(asking.tookMs());
    const waitingBefore = count.get() ?? 0;
    while ((count.get() ?? 0) >= waitingBefore) await wait(lookEveryMs);
    asking.tookMs();
    const loop = monitorEventLoopDelay({ resolution: 5 });
    loop.enable();
    const startMs = performance.now();
    let rss = 0;
    // The visits write facts meanwhile: what waits is never nothing for long.
    while ((count.get() ?? 0) > leftOver) {
      rss = Math.max(rss, process.memoryUsage.rss());
      await wait(lookEveryMs);
    }
    const minutes = (performance.now() - startMs) / 60_000;
    loop.disable();
    const answerP99Ms = p99(asking.tookMs());
    await asking.stop();
    const waiting = count.get() ?? 0;
    return {
      minutes,
      answerP99IdleMs,
      answerP99Ms,
      loopDelayMsP99: loop.percentile(99) / 1e6,
      rssMb: rss / 1e6,
      waiting,
    };
  } finally {
    record.close();
    await kiosk.close();
  }
}

const leftOver = 500;

function p99(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.99))] ?? Number.NaN;
}

/** A process of the bench that has said its first line. */
async function startProcess(name: string, words: readonly string[]) {
  const child = spawn(process.execPath, [join(import.meta.dirname, name), ...words], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  if (!child.stdout) throw new Error('The process has no output');
  const [said] = await once(child.stdout, 'data');
  return { child, said: String(said).trim() };
}
