import { closeSync, openSync, readFileSync, readSync } from 'node:fs';

interface Mapping {
  readonly from: number;
  readonly to: number;
}

/** Which of the needles stand in the memory that a process may write. Linux only. */
export function foundInMemory(pid: number, needles: readonly Buffer[]): ReadonlySet<Buffer> {
  const found = new Set<Buffer>();
  const overlap = Math.max(...needles.map(({ length }) => length));
  const buffer = Buffer.alloc(chunkBytes + overlap);
  const memory = openSync(`/proc/${pid}/mem`, 'r');
  try {
    for (const { from, to } of writableMappings(pid)) {
      for (let at = from; at < to; at += chunkBytes) {
        const chunk = buffer.subarray(0, readChunk(memory, buffer, at, Math.min(buffer.length, to - at)));
        for (const needle of needles) if (!found.has(needle) && chunk.includes(needle)) found.add(needle);
      }
    }
    return found;
  } finally {
    closeSync(memory);
  }
}

const chunkBytes = 1 << 22;

function writableMappings(pid: number): Mapping[] {
  const lines = readFileSync(`/proc/${pid}/maps`, 'utf8').split('\n');
  return lines.flatMap((line) => {
    const [, from, to] = /^([0-9a-f]+)-([0-9a-f]+) rw/.exec(line) ?? [];
    return from === undefined || to === undefined
      ? []
      : [{ from: Number.parseInt(from, 16), to: Number.parseInt(to, 16) }];
  });
}

/** Memory that was set aside and never used cannot be read; nothing stands in it. */
function readChunk(memory: number, buffer: Buffer, at: number, length: number): number {
  try {
    return readSync(memory, buffer, 0, length, at);
  } catch {
    return 0;
  }
}

/** Memory of a process that is in use now, in megabytes. Linux only. */
export function rssMb(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1000;
}
