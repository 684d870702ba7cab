// Runs in a worker thread: reads one file that somebody brought for a venue, or writes the venue down as one, and ends.
import { on } from 'node:events';
import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import type { LeftOut } from '#contract/page/intake.ts';
import type { Entry } from '#contract/venue/entry.ts';
import type { VenueContent } from '#contract/venue/venue.ts';
import { nextTurn } from '../../system/slices.ts';
import type { BroughtStart, FromBrought } from './brought.ts';
import { readWritten } from './files-in.ts';
import { readBrought } from './read-brought.ts';
import { writeContent, writeProblems } from './write-content.ts';

const { venue, task } = workerData as BroughtStart;
const port = parentPort as MessagePort;
/** Few enough that taking them over the border is done in a few milliseconds, however long their texts. */
const entriesAtATime = 40;
const mostProblems = 100;

function say(message: FromBrought): void {
  port.postMessage(message);
}

async function heardEntries(): Promise<Entry[]> {
  const entries: Entry[] = [];
  for await (const [some] of on(port, 'message') as AsyncIterable<[readonly Entry[]]>) {
    if (some.length === 0) break;
    entries.push(...some);
  }
  return entries;
}

async function tellChanges(
  base: VenueContent,
  { venue: next, entries }: VenueContent,
  leftOut: readonly LeftOut[],
): Promise<void> {
  const before = new Map(base.entries.map((entry) => [entry.id, entry]));
  const changed = entries.filter((entry) => !isDeepStrictEqual(entry, before.get(entry.id)));
  const kept = new Set(entries.map(({ id }) => id));
  const removedIds = base.entries.flatMap(({ id }) => (kept.has(id) ? [] : [id]));
  for (let at = 0; at < changed.length; at += entriesAtATime) {
    say({ kind: 'entries', entries: changed.slice(at, at + entriesAtATime) });
    await nextTurn();
  }
  say({ kind: 'read', venue: isDeepStrictEqual(next, base.venue) ? null : next, removedIds, leftOut });
}

async function run(): Promise<void> {
  const base = { venue, entries: await heardEntries() };
  if (task.kind === 'write') {
    return say({ kind: 'written', ...(await writeContent(base, task.as, task.headings, new Date(task.atMs))) });
  }
  const file = { ...task.file, bytes: readFileSync(task.path) };
  const read = await readBrought(file, base);
  if (!read.ok) return say({ kind: 'refused', code: read.code });
  if (task.kind === 'copy') {
    const written = await readWritten(file);
    const problems = read.value.isGood ? [] : read.value.problems;
    if (!written.ok) return say({ kind: 'refused', code: written.code });
    return say({
      kind: 'copied',
      ...(await writeProblems(written.value, problems, task.headings, new Date(task.atMs))),
    });
  }
  if (read.value.isGood) return tellChanges(base, read.value.content, read.value.leftOut ?? []);
  const { problems } = read.value;
  say({ kind: 'problems', problemCount: problems.length, problems: problems.slice(0, mostProblems) });
}

await run();
// The port would keep the thread waiting for more.
port.close();
