import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { systemClock } from '#core/system/clock.ts';
import type { HubDatabase } from '#hub/storage/database.ts';
import { hubFailPoints, terminalFailPoints } from './fail-points.ts';
import { freePort } from './free-port.ts';
import { openReporting } from './reporting.ts';

/** What can be wrong on purpose, to see that it is found. */
export const trialPlants = ['loss', 'duplicate'] as const;
export type TrialPlant = (typeof trialPlants)[number];

export interface TrialResult {
  readonly trials: number;
  readonly kills: number;
  readonly acknowledged: number;
  /** Acknowledged by the terminal, and not at the hub. */
  readonly lost: number;
  readonly duplicated: number;
  /** Runs at the hub whose numbers have a hole. */
  readonly gaps: number;
}

export interface TrialOptions {
  /** Of the terminal. */
  readonly folder: string;
  /** What a hub is started with: an address of PostgreSQL, or a folder for PGlite. */
  readonly database: string;
  /** Opens that database to look into it, once no hub runs on it. */
  readonly open: () => Promise<HubDatabase>;
  readonly trials: number;
  readonly random: () => number;
  readonly plant: TrialPlant | null;
}

/** The hub dies in one of so many trials; the terminal in each. */
const hubDiesEvery = 10;
const leastFacts = 10;
const longestMs = 250;

/**
 * Kills a terminal that writes and reports, and now and then its hub, over and over, at fail points and at random moments;
 * then lets the terminal tell the rest and compares what it had promised, as another process wrote it down, with the hub.
 */
export async function runTrials({ folder, database, open, trials, random, plant }: TrialOptions): Promise<TrialResult> {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const journal = new Map<number, number>();
  const pick = <One>(from: readonly One[]) => from[Math.floor(random() * from.length)] as One;
  let kills = 0;
  let hub = await startHub(database, port, null, plant);
  await pair(folder, address, hub);
  for (let trial = 1; trial <= trials; trial += 1) {
    if (trial % hubDiesEvery === 0) {
      // It dies at a fail point while the terminal of this trial reports; the next trial has another.
      await end(hub);
      hub = await startHub(database, port, `${pick(hubFailPoints)} ${1 + Math.floor(random() * 5)}`, plant);
    }
    // What is planted has to have the time to happen.
    const failPoint =
      plant === null && random() < 0.6 ? `${pick(terminalFailPoints)} ${1 + Math.floor(random() * 5)}` : null;
    for (const [boot, sequence] of await runTerminal({ folder, address, failPoint, random, plant })) {
      journal.set(boot, Math.max(sequence, journal.get(boot) ?? 0));
    }
    kills += 1;
    if (trial % hubDiesEvery === 0) {
      await end(hub);
      kills += 1;
      hub = await startHub(database, port, null, plant);
    }
  }
  await tellTheRest(folder, address);
  await end(hub);
  return { trials, kills, ...(await compare(open, journal)) };
}

async function compare(open: TrialOptions['open'], journal: ReadonlyMap<number, number>) {
  const db = await open();
  const rows = await db.query<{ boot: number; different: number; times: number; newest: number }>(
    `SELECT boot, count(DISTINCT sequence)::int AS different, count(*)::int AS times, max(sequence) AS newest
     FROM event WHERE type = 'answer.given' GROUP BY boot`,
  );
  await db.close();
  const found = new Map(rows.map((row) => [row.boot, row]));
  const acknowledged = [...journal.values()].reduce((sum, sequence) => sum + sequence, 0);
  const lost = [...journal].reduce(
    (sum, [boot, promised]) => sum + Math.max(0, promised - (found.get(boot)?.different ?? 0)),
    0,
  );
  const duplicated = rows.reduce((sum, { times, different }) => sum + times - different, 0);
  return { acknowledged, lost, duplicated, gaps: rows.filter(({ newest, different }) => newest !== different).length };
}

async function runTerminal(options: {
  folder: string;
  address: string;
  failPoint: string | null;
  random: () => number;
  plant: TrialPlant | null;
}): Promise<[number, number][]> {
  const { folder, address, failPoint, random, plant } = options;
  const [point = '', at = '1'] = failPoint?.split(' ') ?? [];
  const child = spawn(process.execPath, [entry('terminal-process.ts'), folder, address, point, at, plant ?? ''], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  const lines: string[] = [];
  const reader = createInterface({ input: child.stdout });
  const enough = new Promise<void>((resolve) => {
    reader.on('line', (line) => {
      lines.push(line);
      if (lines.length >= leastFacts) resolve();
    });
  });
  const closed = once(reader, 'close');
  await Promise.race([enough, exited]);
  await Promise.race([setTimeout(plant === null ? random() * longestMs : 4 * longestMs), exited]);
  child.kill('SIGKILL');
  await Promise.all([exited, closed]);
  return lines.map((line) => line.split(' ').map(Number)).filter((pair): pair is [number, number] => pair.length === 2);
}

async function startHub(database: string, port: number, failPoint: string | null, plant: TrialPlant | null) {
  const [point = '', at = '1'] = failPoint?.split(' ') ?? [];
  const child = spawn(process.execPath, [entry('hub-process.ts'), database, String(port), point, at, plant ?? ''], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  if (!child.stdout) throw new Error('The hub has no output');
  await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
  return child;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGKILL');
  await exited;
}

async function pair(folder: string, address: string, hub: ChildProcess): Promise<void> {
  const terminal = await openReporting({ folder, address, clock: systemClock });
  await terminal.pair();
  const confirmed = once(hub, 'message');
  hub.send({ confirm: terminal.identity.code() });
  await confirmed;
  await terminal.pair();
  const isPaired = terminal.identity.hub()?.isPaired;
  terminal.close();
  if (!isPaired) throw new Error('The terminal was not paired');
}

async function tellTheRest(folder: string, address: string): Promise<void> {
  const terminal = await openReporting({ folder, address, clock: systemClock });
  for (let turn = 0; turn < 10_000 && !terminal.sender.isEmpty(); turn += 1) {
    const sent = await terminal.sender.sendNext();
    if (sent.kind !== 'taken') await setTimeout(50);
  }
  terminal.close();
}

function entry(name: string): string {
  return join(import.meta.dirname, name);
}
