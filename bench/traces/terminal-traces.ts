import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { filesWithMarks } from './memory-marks.ts';
import { allOf, type Mark, makeMarks } from './planted-marks.ts';
import { askMarks, endVisit, leaveDoor, mistypePin, visitHarmlessly } from './planted-visits.ts';
import { foundInMemory } from './process-memory.ts';
import { runWindowedTerminal, type WindowedTerminal } from './windowed-terminal.ts';

export interface TracesPlan {
  /** Visits with marks in them, each followed by a mistyped PIN. */
  readonly visits: number;
  /** Visits without marks after the last of them. */
  readonly harmlessVisits: number;
  /** How long the terminal then stands idle before it is looked through. */
  readonly idleMs: number;
}

/** A mark that was found: its kind, and the process or file that it stood in. */
export interface Trace {
  readonly kind: Mark['kind'] | 'launch';
  readonly place: string;
}

export interface TerminalTraces {
  readonly marksPlanted: number;
  /** Of the marks planted, those that were found in memory while they were used: a scan that misses one proves nothing. */
  readonly foundBefore: number;
  readonly afterMemory: readonly Trace[];
  readonly afterDisk: readonly Trace[];
  /** In the browser's profile: while it runs, after its end, and after a crash and the next start. */
  readonly afterProfile: readonly Trace[];
  /** The address of the page stood in the profile while it was open: the scan of profiles finds what is there. */
  readonly isLaunchFoundBefore: boolean;
}

const pinCommand = fileURLToPath(new URL('../../core/cli/staff.ts', import.meta.url));
/** A page's address as browsers write it down. */
const launch = 'launch?code=';
const patienceMs = 30_000;

/** Runs a terminal in a window, has visitors type marks, and looks for them in every process and file afterwards. */
export async function findTraces(plan: TracesPlan): Promise<TerminalTraces> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'yingbin-traces-'));
  spawnSync(process.execPath, [pinCommand, 'set', 'attendant', '--data', dataFolder], { input: '58203917\n' });
  try {
    const planted: Mark[] = [];
    let foundBefore = 0;
    const terminal = await runWindowedTerminal(dataFolder);
    const profile = await profileOf(terminal);
    for (let visit = 0; visit < plan.visits; visit += 1) {
      const marks = makeMarks();
      foundBefore += await plant(terminal, marks);
      planted.push(...allOf(marks));
    }
    for (let count = 0; count < plan.harmlessVisits; count += 1) await visitHarmlessly(terminal.page);
    const isLaunchFoundBefore = await appears(() => filesWithMarks(profile, [launch]).length > 0);
    await wait(plan.idleMs);
    const afterMemory = tracesInMemory(terminal, planted);
    const whileOpen = tracesIn(profile, planted);
    await terminal.stop();
    const afterEnd = tracesIn(profile, planted, true);
    const afterCrash = await crash(dataFolder);
    return {
      marksPlanted: planted.length,
      foundBefore,
      isLaunchFoundBefore,
      afterMemory,
      afterDisk: tracesIn(dataFolder, planted, true),
      afterProfile: [...whileOpen, ...afterEnd, ...afterCrash],
    };
  } finally {
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

/** How many of the marks are found while they are used. */
async function plant(terminal: WindowedTerminal, marks: ReturnType<typeof makeMarks>): Promise<number> {
  await askMarks(terminal.page, marks);
  const kinds = new Set(tracesInMemory(terminal, allOf(marks)).map(({ kind }) => kind));
  await endVisit(terminal.page);
  await mistypePin(terminal.page, marks.pin.text);
  for (const { kind } of tracesInMemory(terminal, [marks.pin])) kinds.add(kind);
  await leaveDoor(terminal.page);
  return kinds.size;
}

/** The marks that stand in the memory of a terminal's processes now. */
export function tracesInMemory(terminal: WindowedTerminal, marks: readonly Mark[]): Trace[] {
  const needles = marks.flatMap((mark) => mark.needles);
  return terminal.processes().flatMap(({ pid, name }) => {
    const found = foundInMemory(pid, needles);
    return marks
      .filter((mark) => mark.needles.some((needle) => found.has(needle)))
      .map(({ kind }) => ({ kind, place: name }));
  });
}

function tracesIn(folder: string, marks: readonly Mark[], withLaunch = false): Trace[] {
  if (!existsSync(folder)) return [];
  const traces = marks.flatMap(({ kind, text }) => filesWithMarks(folder, [text]).map((place) => ({ kind, place })));
  if (!withLaunch) return traces;
  return [...traces, ...filesWithMarks(folder, [launch]).map((place) => ({ kind: 'launch' as const, place }))];
}

/** Kills a terminal with all it has, starts it again, and looks at what the first one left. */
async function crash(dataFolder: string): Promise<Trace[]> {
  const first = await runWindowedTerminal(dataFolder);
  await first.page.seen('button', '点这里开始');
  const profile = await profileOf(first);
  await appears(() => filesWithMarks(profile, [launch]).length > 0);
  const gone = once(first.launcher, 'exit');
  for (const { pid } of first.processes()) process.kill(pid, 'SIGKILL');
  await gone;
  await first.stop();
  const second = await runWindowedTerminal(dataFolder);
  await second.page.seen('button', '点这里开始');
  const left = tracesIn(profile, [], true);
  await second.stop();
  return left;
}

async function profileOf(terminal: WindowedTerminal): Promise<string> {
  await appears(() => terminal.profileFolder() !== null);
  return terminal.profileFolder() ?? '';
}

async function appears(isThere: () => boolean): Promise<boolean> {
  for (const untilMs = performance.now() + patienceMs; performance.now() < untilMs; await wait(100)) {
    if (isThere()) return true;
  }
  return false;
}
