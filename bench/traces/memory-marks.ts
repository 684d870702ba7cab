import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The files under a folder in which one of the marks stands, as bytes of UTF-8, UTF-16 or JSON escapes. */
export function filesWithMarks(folder: string, marks: readonly string[]): string[] {
  const needles = marks.flatMap(formsOf);
  return filesUnder(folder).filter((file) => needles.some((needle) => fileHolds(file, needle)));
}

/** How a text may stand in a file: plain, as UTF-16, or escaped as heap snapshots and some JSON writers do. */
export function formsOf(mark: string): Buffer[] {
  const escaped = [...mark]
    .map((char) => (char < '\u0080' ? char : `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`))
    .join('');
  const upper = escaped.replace(/\\u([0-9a-f]{4})/g, (_, hex: string) => `\\u${hex.toUpperCase()}`);
  return [Buffer.from(mark, 'utf8'), Buffer.from(mark, 'utf16le'), Buffer.from(escaped), Buffer.from(upper)];
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile());
}

const chunkBytes = 1 << 22;

/** Reads in overlapping pieces, since a heap snapshot can be larger than a string may be. */
export function fileHolds(file: string, needle: Buffer): boolean {
  const handle = openSync(file, 'r');
  try {
    const buffer = Buffer.alloc(chunkBytes + needle.length);
    for (let at = 0; ; at += chunkBytes) {
      const read = readSync(handle, buffer, 0, buffer.length, at);
      const found = buffer.subarray(0, read).indexOf(needle);
      // Threads of one process share the tables of this search (nodejs/node#20541): what it gives is compared.
      if (found >= 0 && buffer.subarray(found, found + needle.length).equals(needle)) return true;
      if (read < buffer.length) return false;
    }
  } finally {
    closeSync(handle);
  }
}
