import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { type Deed, type DeedName, deedNames } from './deeds.ts';
import { failPointVariable } from './fail-points.ts';

export interface KillsByPoint {
  /** Different places at which the process was killed, by deed. */
  readonly points: Readonly<Record<DeedName, number>>;
  /** How often it was killed at each of them at least; 0 where a deed has not been gone through yet. */
  readonly least: Readonly<Record<DeedName, number>>;
}

const deedProcess = fileURLToPath(new URL('./deed-process.ts', import.meta.url));
const failPoints = new URL('./fail-points.ts', import.meta.url).href;

/** Kills each deed at the next of its points; after the last one it goes through, and begins with the first again. */
export function createKiller(folder: string, seed: number) {
  const points = new Map(deedNames.map((name) => [name, seed]));
  const passes = new Map(deedNames.map((name) => [name, 0]));
  const kills = new Map(deedNames.map((name) => [name, new Map<number, number>()]));
  let turn = 0;
  const counted = (count: (name: DeedName) => number) =>
    Object.fromEntries(deedNames.map((name) => [name, count(name)])) as Record<DeedName, number>;
  return {
    /** In turn, those that have been gone through the least. */
    next: (): DeedName => {
      const fewest = Math.min(...passes.values());
      const due = deedNames.filter((name) => passes.get(name) === fewest);
      turn += 1;
      return due[turn % due.length] ?? 'publish';
    },
    kill: async (deed: Deed): Promise<{ readonly point: number; readonly at: string } | null> => {
      const point = (points.get(deed.name) ?? 0) + 1;
      const { signal, code, said } = await killedAt(folder, deed, point);
      const isKilled = signal === 'SIGKILL';
      if (!isKilled && code !== 0) throw new Error(said);
      points.set(deed.name, isKilled ? point : 0);
      const ofDeed = kills.get(deed.name);
      if (isKilled) ofDeed?.set(point, (ofDeed.get(point) ?? 0) + 1);
      else passes.set(deed.name, (passes.get(deed.name) ?? 0) + 1);
      return isKilled ? { point, at: said.trim() } : null;
    },
    counts: (): KillsByPoint => ({
      points: counted((name) => Math.max(0, ...(kills.get(name)?.keys() ?? []))),
      least: counted((name) => (passes.get(name) === 0 ? 0 : leastOf(kills.get(name) ?? new Map()))),
    }),
  };
}

/** How often each number from 1 to the highest was killed at, at least. */
function leastOf(kills: ReadonlyMap<number, number>): number {
  const numbers = Array.from({ length: Math.max(0, ...kills.keys()) }, (_, index) => index + 1);
  return Math.min(...numbers.map((number) => kills.get(number) ?? 0));
}

/** Has a process do a deed, and kills it at its point of this number, if it has so many. */
async function killedAt(folder: string, deed: Deed, point: number) {
  const child = spawn(process.execPath, ['--import', failPoints, deedProcess, folder, JSON.stringify(deed)], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, [failPointVariable]: String(point) },
  });
  const [said, [code, signal]] = await Promise.all([text(child.stderr), once(child, 'exit'), text(child.stdout)]);
  return { said, code, signal };
}
