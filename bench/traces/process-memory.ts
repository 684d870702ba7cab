import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { systemCodeOf } from '#core/system/fault.ts';

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * Which of the needles stand in the memory that a process holds: heap, stacks, buffers, shared memory. Linux only.
 * Nothing stands in one that has ended.
 * @throws what the system says where the process may not be looked into.
 */
export function foundInMemory(pid: number, needles: readonly Buffer[]): ReadonlySet<Buffer> {
  try {
    return lookThrough(pid, needles);
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes(systemCodeOf(error) ?? '')) return new Set();
    throw error;
  }
}

function lookThrough(pid: number, needles: readonly Buffer[]): ReadonlySet<Buffer> {
  const found = new Set<Buffer>();
  const overlap = Math.max(...needles.map(({ length }) => length));
  const buffer = Buffer.alloc(chunkBytes + overlap);
  const memory = openSync(`/proc/${pid}/mem`, 'r');
  const pagemap = openSync(`/proc/${pid}/pagemap`, 'r');
  try {
    for (const { from, to } of ownMappings(pid).flatMap((mapping) => presentIn(pagemap, mapping))) {
      for (let at = from; at < to; at += chunkBytes) {
        const chunk = buffer.subarray(0, readChunk(memory, buffer, at, Math.min(buffer.length, to - at)));
        for (const needle of needles) if (!found.has(needle) && chunk.includes(needle)) found.add(needle);
      }
    }
    return found;
  } finally {
    closeSync(memory);
    closeSync(pagemap);
  }
}

const chunkBytes = 1 << 20;
const pageBytes = 4096;
const entryBytes = 8;
const entriesAtATime = 1 << 18;
/** In the last byte of an entry: the page is in memory, or swapped out. */
const isHeld = 0xc0;

/** All that may be read, but for files that are mapped and never written: the program itself, its libraries and fonts. */
function ownMappings(pid: number): Stretch[] {
  const lines = readFileSync(`/proc/${pid}/maps`, 'utf8').split('\n');
  return lines.flatMap((line) => {
    const [, from, to, write, file] = /^([0-9a-f]+)-([0-9a-f]+) r([w-])\S* \S+ \S+ \S+\s*(.*)/.exec(line) ?? [];
    if (from === undefined || to === undefined || (write === '-' && file !== '') || file === '[vsyscall]') return [];
    return [{ from: Number.parseInt(from, 16), to: Number.parseInt(to, 16) }];
  });
}

/** The stretches of a mapping that have pages. Reading what was set aside and never used would make them. */
function presentIn(pagemap: number, { from, to }: Stretch): Stretch[] {
  const stretches: Stretch[] = [];
  const pages = (to - from) / pageBytes;
  const entries = Buffer.alloc(Math.min(pages, entriesAtATime) * entryBytes);
  let start: number | null = null;
  const end = (page: number) => {
    if (start !== null) stretches.push({ from: from + start * pageBytes, to: from + page * pageBytes });
    start = null;
  };
  for (let base = 0; base < pages; base += entriesAtATime) {
    const count = Math.min(entriesAtATime, pages - base);
    readSync(pagemap, entries, 0, count * entryBytes, (from / pageBytes + base) * entryBytes);
    for (let page = 0; page < count; page += 1) {
      const isPresent = ((entries[page * entryBytes + entryBytes - 1] ?? 0) & isHeld) !== 0;
      if (!isPresent) end(base + page);
      else start ??= base + page;
    }
  }
  end(pages);
  return stretches;
}

/** A page that is given back between two looks cannot be read; nothing stands in it. */
function readChunk(memory: number, buffer: Buffer, at: number, length: number): number {
  try {
    return readSync(memory, buffer, 0, length, at);
  } catch {
    return 0;
  }
}
