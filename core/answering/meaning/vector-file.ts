import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { PackedVector } from './packed-vectors.ts';

/** Vectors by the key of their text. They are of the venue's content, never of what visitors ask. */
export type VectorsByKey = Map<string, PackedVector>;

/** A file of vectors, so that a start does not make them again. */
export interface VectorFile {
  /** Empty where the file is not there, damaged, or of another embedder. */
  readonly read: (fingerprint: string) => Promise<VectorsByKey>;
  /** Replaces the file; what it does not get is gone. */
  readonly write: (fingerprint: string, vectors: VectorsByKey) => Promise<void>;
}

const keyBytes = 16;
const digestBytes = 32;

/** The key of a text: the beginning of its sha256. */
export function keyOf(text: string): string {
  return createHash('sha256')
    .update(text)
    .digest('hex')
    .slice(0, 2 * keyBytes);
}

/** A vector is handled in a microsecond; after so many others get their turn on this thread. */
const atATime = 1000;

/** The file is: length of a vector; sha256 of the fingerprint; then key and vector by turns; sha256 of all that. */
export function createVectorFile(file: string): VectorFile {
  let writing: Promise<unknown> = Promise.resolve();
  return {
    read: async (fingerprint) => {
      const bytes = await readFile(file).catch(() => null);
      return bytes === null ? new Map() : ((await decode(bytes, fingerprint)) ?? new Map());
    },
    write: (fingerprint, vectors) => {
      const written = writing.then(() => replace(file, encode(fingerprint, vectors)));
      writing = written.catch(() => {});
      return written;
    },
  };
}

async function replace(file: string, bytes: AsyncIterable<Buffer>): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.new`, bytes);
  await rename(`${file}.new`, file);
}

function headOf(fingerprint: string, dimension: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(dimension);
  return Buffer.concat([length, createHash('sha256').update(fingerprint).digest()]);
}

async function* encode(fingerprint: string, vectors: VectorsByKey): AsyncGenerator<Buffer> {
  const [first] = vectors.values();
  const hash = createHash('sha256');
  let piece = [headOf(fingerprint, first?.length ?? 0)];
  for (const [key, vector] of vectors) {
    piece.push(Buffer.from(key, 'hex'), Buffer.from(vector));
    if (piece.length < atATime) continue;
    const bytes = Buffer.concat(piece);
    hash.update(bytes);
    yield bytes;
    piece = [];
  }
  const rest = Buffer.concat(piece);
  yield Buffer.concat([rest, hash.update(rest).digest()]);
}

async function decode(bytes: Buffer, fingerprint: string): Promise<VectorsByKey | null> {
  if (bytes.length < 4 + 2 * digestBytes) return null;
  const body = bytes.subarray(0, -digestBytes);
  const dimension = body.readUInt32LE();
  const head = headOf(fingerprint, dimension);
  const row = keyBytes + dimension;
  if (!head.equals(body.subarray(0, head.length)) || (body.length - head.length) % row !== 0) return null;
  const hash = createHash('sha256').update(head);
  const vectors: VectorsByKey = new Map();
  for (let start = head.length; start < body.length; start += row * atATime) {
    const rows = body.subarray(start, start + row * atATime);
    hash.update(rows);
    for (let at = 0; at < rows.length; at += row) {
      vectors.set(
        rows.toString('hex', at, at + keyBytes),
        new Int8Array(rows.buffer, rows.byteOffset + at + keyBytes, dimension),
      );
    }
    await setImmediate();
  }
  return hash.digest().equals(bytes.subarray(-digestBytes)) ? vectors : null;
}
