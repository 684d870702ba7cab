import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { systemClock } from '#core/system/clock.ts';
import type { HubDatabase } from '#hub/storage/database.ts';
import { diesAt, hubFailPoints, midTransaction, terminalFailPoints } from './fail-points.ts';
import { freePort } from './free-port.ts';
import { openReporting } from './reporting.ts';

/** What can be wrong on purpose, to see that it is found. */
export const trialPlants = ['loss', 'duplicate'] as const;
export type TrialPlant = (typeof trialPlants)[number];

export interface TrialResult {
  readonly trials: number;
  readonly kills: number;
  /** Kills while a transaction of the terminal or of the hub was open. */
  readonly killsMidTransaction: number;
  readonly acknowledged: number;
  /** Acknowledged by the terminal, and not at the hub. */
  readonly lost: number;
  readonly duplicated: number;
  /** Runs at the hub whose numbers have a hole. */
  readonly gaps: number;
  /** Keys that the terminal or its hub got meanwhile, as the terminal has told. */
  readonly keyChanges: number;
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
  /** Whether terminal and hub get other keys meanwhile. */
  readonly changesKeys: boolean;
}

/** So many of the trials kill the hub too. */
const hubDies = 0.7;
const leastFacts = 10;
const longestMs = 250;
/** Whoever is to die at a fail point is waited for so long. */
const failPointMs = 1500;

/**
 * Kills a terminal that writes and reports, and most often its hub too, over and over, at fail points and at random moments;
 * then lets the terminal tell the rest and compares what it had promised, as another process wrote it down, with the hub.
 */
export async function runTrials(options: TrialOptions): Promise<TrialResult> {
  const { folder, database, open, trials, random, plant, changesKeys } = options;
  const more = changesKeys ? ['rotating'] : [];
  const startHub = (failPoint: string | null) =>
    startChild('hub-process.ts', [database, String(port)], failPoint, plant, more);
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const journal = new Map<number, number>();
  const pick = <One>(from: readonly One[]) => from[Math.floor(random() * from.length)] as One;
  // What is planted has to have the time to happen.
  const pickPoint = (points: readonly string[], share: number) =>
    plant === null && random() < share ? `${pick(points)} ${1 + Math.floor(random() * 3)}` : null;
  const killed = { kills: 0, killsMidTransaction: 0 };
  const end = async (child: Child) => {
    await child.end();
    killed.kills += 1;
    if (midTransaction.has(child.diedAt() ?? '')) killed.killsMidTransaction += 1;
  };
  /** Until somebody dies at its fail point, or somebody from outside. */
  const letDie = async (terminal: Child, hub: Child) => {
    await Promise.all([terminal.says(leastFacts), hub.says(1)]);
    const dies = [terminal, hub].filter(({ isToDie }) => isToDie);
    const waitMs = dies.length > 0 ? failPointMs : random() * longestMs;
    await Promise.race([setTimeout(plant === null ? waitMs : 4 * longestMs), ...dies.map(({ over }) => over)]);
  };
  // Somebody types the code of a hub: its key is not changed before that is done.
  let hub = startChild('hub-process.ts', [database, String(port)], null, plant);
  await pair(folder, address, hub);
  for (let trial = 1; trial <= trials; trial += 1) {
    if (hub.isOver()) hub = startHub(pickPoint(hubFailPoints, 0.5));
    const point = pickPoint(terminalFailPoints, 0.6);
    const isHubToGo = random() < hubDies;
    const terminal = startChild('terminal-process.ts', [folder, address], point, plant, more);
    await letDie(terminal, hub);
    await end(terminal);
    for (const [boot, sequence] of factsIn(terminal.lines)) {
      journal.set(boot, Math.max(sequence, journal.get(boot) ?? 0));
    }
    if (isHubToGo || hub.isToDie) await end(hub);
  }
  if (hub.isOver()) hub = startHub(null);
  await hub.says(1);
  await tellTheRest(folder, address);
  await hub.end();
  return { trials, ...killed, ...(await compare(open, journal)) };
}

async function compare(open: TrialOptions['open'], journal: ReadonlyMap<number, number>) {
  const db = await open();
  const rows = await db.query<{ boot: number; different: number; times: number; newest: number }>(
    `SELECT boot, count(DISTINCT sequence)::int AS different, count(*)::int AS times, max(sequence) AS newest
     FROM event WHERE type <> 'record.dropped' GROUP BY boot`,
  );
  const [keys] = await db.query<{ changes: number }>(
    `SELECT count(*)::int AS changes FROM event WHERE type IN ('terminal-key.changed', 'hub-key.taken')`,
  );
  await db.close();
  const found = new Map(rows.map((row) => [row.boot, row]));
  const acknowledged = [...journal.values()].reduce((sum, sequence) => sum + sequence, 0);
  const lost = [...journal].reduce(
    (sum, [boot, promised]) => sum + Math.max(0, promised - (found.get(boot)?.different ?? 0)),
    0,
  );
  const duplicated = rows.reduce((sum, { times, different }) => sum + times - different, 0);
  const gaps = rows.filter(({ newest, different }) => newest !== different).length;
  return { acknowledged, lost, duplicated, gaps, keyChanges: keys?.changes ?? 0 };
}

/** A process that says lines until it is killed, by itself or from outside. */
interface Child {
  readonly process: ChildProcess;
  readonly lines: readonly string[];
  /** Whether it was started to kill itself. */
  readonly isToDie: boolean;
  /** Resolves once it has said so many lines, or is over. */
  readonly says: (lines: number) => Promise<void>;
  readonly over: Promise<void>;
  readonly isOver: () => boolean;
  readonly end: () => Promise<void>;
  /** The fail point at which it has killed itself. */
  readonly diedAt: () => string | null;
}

function startChild(
  name: string,
  words: readonly string[],
  failPoint: string | null,
  plant: TrialPlant | null,
  more: readonly string[] = [],
): Child {
  const [point = '', times = '1'] = failPoint?.split(' ') ?? [];
  const args = [join(import.meta.dirname, name), ...words, point, times, plant ?? '', ...more];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
  if (!child.stdout) throw new Error('The process has no output');
  const lines: string[] = [];
  const reader = createInterface({ input: child.stdout });
  const closed = once(reader, 'close');
  let isOver = false;
  const over = Promise.all([once(child, 'exit'), closed]).then(() => {
    isOver = true;
  });
  reader.on('line', (line) => lines.push(line));
  return {
    process: child,
    lines,
    isToDie: failPoint !== null,
    says: async (count) => {
      while (lines.length < count && !isOver) await Promise.race([once(reader, 'line'), over]);
    },
    over,
    isOver: () => isOver,
    end: async () => {
      child.kill('SIGKILL');
      await over;
    },
    diedAt: () => diesAt.exec(lines.at(-1) ?? '')?.[1] ?? null,
  };
}

function factsIn(lines: readonly string[]): [number, number][] {
  return lines.flatMap((line) => {
    const [, boot, sequence] = /^(\d+) (\d+)$/.exec(line) ?? [];
    return boot === undefined ? [] : [[Number(boot), Number(sequence)] as [number, number]];
  });
}

async function pair(folder: string, address: string, hub: Child): Promise<void> {
  await hub.says(1);
  const terminal = await openReporting({ folder, address, clock: systemClock });
  await terminal.pair();
  const confirmed = once(hub.process, 'message');
  hub.process.send({ confirm: terminal.identity.code() });
  await confirmed;
  await terminal.pair();
  const isPaired = terminal.identity.hub()?.isPaired;
  terminal.close();
  if (!isPaired) throw new Error('The terminal was not paired');
}

async function tellTheRest(folder: string, address: string): Promise<void> {
  const terminal = await openReporting({ folder, address, clock: systemClock });
  for (let turn = 0; turn < 10_000 && !terminal.sender.isEmpty(); turn += 1) {
    await terminal.keys.step();
    const sent = await terminal.sender.sendNext();
    if (sent.kind !== 'taken') await setTimeout(50);
  }
  terminal.close();
}
