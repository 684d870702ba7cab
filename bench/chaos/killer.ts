import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { type Deed, type DeedName, deedNames } from './deeds.ts';
import { failPointVariable } from './fail-points.ts';

/** One numbered place of a deed, by what it is, and how often the process was killed there. */
export interface PointRow {
  readonly deed: DeedName;
  readonly point: number;
  readonly at: string;
  readonly kills: number;
}

export interface KillsByPoint {
  /** Different places at which the process was killed, by deed. */
  readonly points: Readonly<Record<DeedName, number>>;
  /** How often it was killed at each of them at least; 0 where a deed has not been gone through yet. */
  readonly least: Readonly<Record<DeedName, number>>;
  /** Every place at which the process was killed, in the order of a deed. */
  readonly rows: readonly PointRow[];
}

const deedProcess = fileURLToPath(new URL('./deed-process.ts', import.meta.url));
const failPoints = new URL('./fail-points.ts', import.meta.url).href;

/** What is known of one deed: the next point to kill at, and what each point has seen. */
interface Course {
  point: number;
  passes: number;
  /** How many points there were in the last pass: more than in the first ones, once old versions are removed. */
  length: number;
  readonly seen: Map<number, { readonly at: string; kills: number }>;
}

/**
 * Kills each deed at the next of its points; after the last one it goes through, and begins with the first again. Several may kill at once, each on
 * a folder of its own: no two of them are given the same point of a pass.
 */
export function createKiller(seed: number) {
  const begun = (): Course => ({ point: seed, passes: 0, length: 0, seen: new Map() });
  const courses = Object.fromEntries(deedNames.map((name) => [name, begun()])) as Record<DeedName, Course>;
  let turn = 0;
  const counted = (count: (course: Course) => number) =>
    Object.fromEntries(deedNames.map((name) => [name, count(courses[name])])) as Record<DeedName, number>;
  return {
    /** In turn, those that have been gone through the least. */
    next: (): DeedName => {
      const fewest = Math.min(...deedNames.map((name) => courses[name].passes));
      const due = deedNames.filter((name) => courses[name].passes === fewest);
      turn += 1;
      return due[turn % due.length] ?? 'publish';
    },
    kill: async (folder: string, deed: Deed): Promise<{ readonly point: number; readonly at: string } | null> => {
      const course = courses[deed.name];
      const { passes } = course;
      course.point += 1;
      const { point } = course;
      const { signal, code, said } = await killedAt(folder, deed, point);
      if (signal !== 'SIGKILL') {
        if (code !== 0) throw new Error(said);
        // Of those that go past the end of a pass together, the first ends it, and the nearest says where that was.
        if (course.passes === passes) {
          course.passes += 1;
          course.point = 0;
          course.length = point - 1;
        } else course.length = Math.min(course.length, point - 1);
        return null;
      }
      const seen = course.seen.get(point) ?? { at: said.trim(), kills: 0 };
      seen.kills += 1;
      course.seen.set(point, seen);
      return { point, at: said.trim() };
    },
    counts: (): KillsByPoint => ({
      points: counted(({ seen }) => Math.max(0, ...seen.keys())),
      least: counted(leastOf),
      rows: deedNames.flatMap((deed) => rowsOf(deed, courses[deed])),
    }),
  };
}

/** How often the process was killed at each number that the last pass had, at least. */
function leastOf({ passes, length, seen }: Course): number {
  if (passes === 0) return 0;
  return Math.min(...Array.from({ length }, (_, index) => seen.get(index + 1)?.kills ?? 0));
}

function rowsOf(deed: DeedName, { seen }: Course): PointRow[] {
  const inOrder = [...seen].sort(([one], [other]) => one - other);
  return inOrder.map(([point, { at, kills }]) => ({ deed, point, at, kills }));
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
