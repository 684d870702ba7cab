import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { note, readAgain } from './reading.ts';
import type { Plant } from './writing.ts';

export interface KillResult {
  readonly kills: number;
  readonly acknowledged: number;
  readonly lost: number;
  readonly torn: number;
  readonly gaps: number;
  /** Starts that found a record damaged that nothing but kill -9 had met. */
  readonly refused: number;
  readonly madeAnew: number;
  /** Numbers of runs that were given out twice. */
  readonly bootsRepeated: number;
}

const latestKillMs = 200;

/** Kills a writing process at random moments, over and over on one data folder, and looks for what it had been promised. */
export async function killRuns(options: {
  readonly folder: string;
  readonly kills: number;
  readonly random: () => number;
  readonly plant: Plant | null;
}): Promise<KillResult> {
  const { folder, kills, random, plant } = options;
  const newestByBoot = new Map<number, number>();
  const sum = { lost: 0, torn: 0, gaps: 0, refused: 0, madeAnew: 0, bootsRepeated: 0 };
  for (let kill = 0; kill < kills; kill += 1) {
    const lines = await writeUntilKilled(folder, random() * latestKillMs, plant);
    const acknowledged = lines.map((line) => /^(\d+) (\d+)$/.exec(line)).filter((match) => match !== null);
    const boot = Number(acknowledged[0]?.[1] ?? 0);
    if (newestByBoot.has(boot)) sum.bootsRepeated += 1;
    for (const [, run, sequence] of acknowledged) note(newestByBoot, { boot: Number(run), sequence: Number(sequence) });
    const found = readAgain(folder, newestByBoot);
    sum.lost += found.lost;
    sum.torn += found.torn;
    sum.gaps += found.gaps;
    if (found.refusal !== null) sum.refused += 1;
    if (found.isMadeAnew || lines.includes('made anew')) sum.madeAnew += 1;
  }
  const acknowledged = [...newestByBoot.values()].reduce((all, sequence) => all + sequence, 0);
  return { kills, acknowledged, ...sum };
}

/** The lines that a writer has said before it was killed, `afterMs` after the first. */
async function writeUntilKilled(folder: string, afterMs: number, plant: Plant | null): Promise<string[]> {
  const entry = join(import.meta.dirname, 'writer-process.ts');
  const args = [entry, folder, ...(plant === null ? [] : [plant])];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = once(child, 'exit');
  const lines: string[] = [];
  const reader = createInterface({ input: child.stdout });
  reader.on('line', (line) => lines.push(line));
  const closed = once(reader, 'close');
  await Promise.race([once(reader, 'line'), exited]);
  await setTimeout(afterMs);
  child.kill('SIGKILL');
  await Promise.all([exited, closed]);
  return lines;
}
