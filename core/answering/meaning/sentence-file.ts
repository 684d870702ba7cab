import { createHash } from 'node:crypto';
import { z } from 'zod';
import { languageSchema } from '#contract/base/language.ts';
import { createKeyTable } from '../index/key-table.ts';
import { packVector } from './packed-vectors.ts';
import type { LearnedPieces } from './sentence-model.ts';

const sentenceHeaderSchema = z.strictObject({
  /** Another release may cut texts into other pieces. */
  format: z.literal(1),
  language: languageSchema,
  /** From what and how it was learned; `npm run train:meaning` makes the same file again. */
  recipe: z.record(z.string(), z.union([z.string(), z.number()])),
  dimension: z.int().min(8).max(512),
  pieces: z.int().min(1).max(200_000),
  matters: z.int().min(1).max(10_000),
  /** Of all that follows the header. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type SentenceHeader = z.infer<typeof sentenceHeaderSchema>;

/** What a file holds, read and checked. */
export interface SentenceFile {
  readonly header: SentenceHeader;
  readonly learned: LearnedPieces;
}

/** Vectors of 32 bits as they were learned, in the order of their keys. */
export interface GrownVectors {
  readonly dimension: number;
  readonly keys: Uint32Array;
  readonly rows: Float32Array;
  /** A direction for each matter. */
  readonly centroids: readonly Float32Array[];
}

const lineEnd = 0x0a;
const bytesOfNumber = 4;
const fullScale = 127;

/** A header in one line of JSON; behind it keys, steps (both 32 bits, little-endian), rows and centroids in eight bits a number. */
export function writeSentenceFile(
  { centroids, dimension, keys, rows }: GrownVectors,
  about: Pick<SentenceHeader, 'language' | 'recipe'>,
): Buffer {
  const pieces = Buffer.alloc(keys.length * (2 * bytesOfNumber + dimension));
  const stepsFrom = keys.length * bytesOfNumber;
  const rowsFrom = 2 * stepsFrom;
  for (const [number, key] of keys.entries()) {
    const row = rows.subarray(number * dimension, (number + 1) * dimension);
    const step = row.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / fullScale || 1;
    pieces.writeUInt32LE(key, number * bytesOfNumber);
    pieces.writeFloatLE(step, stepsFrom + number * bytesOfNumber);
    for (const [at, value] of row.entries())
      pieces.writeInt8(Math.round(value / step), rowsFrom + number * dimension + at);
  }
  const body = Buffer.concat([pieces, ...centroids.map((centroid) => Buffer.from(packVector(centroid).buffer))]);
  const sha256 = createHash('sha256').update(body).digest('hex');
  const header: SentenceHeader = {
    format: 1,
    ...about,
    dimension,
    pieces: keys.length,
    matters: centroids.length,
    sha256,
  };
  return Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), body]);
}

/** Throws where the file is damaged, cut short or of another format. */
export function readSentenceFile(file: Buffer): SentenceFile {
  const end = file.indexOf(lineEnd);
  if (end < 0) throw new Error('the sentence model has no header');
  const header = sentenceHeaderSchema.parse(JSON.parse(file.toString('utf8', 0, end)));
  const { dimension, matters, pieces, sha256 } = header;
  const body = file.subarray(end + 1);
  if (createHash('sha256').update(body).digest('hex') !== sha256) throw new Error('the sentence model is damaged');
  if (body.length !== pieces * (2 * bytesOfNumber + dimension) + matters * dimension)
    throw new Error('the sentence model has another length');
  const rowOf = createKeyTable(pieces);
  for (let row = 0; row < pieces; row++) rowOf.set(body.readUInt32LE(row * bytesOfNumber), row);
  const stepsFrom = pieces * bytesOfNumber;
  const steps = Float32Array.from({ length: pieces }, (_, row) => body.readFloatLE(stepsFrom + row * bytesOfNumber));
  const numbersFrom = (start: number, count: number) =>
    Int8Array.from(new Int8Array(body.buffer, body.byteOffset + start, count * dimension));
  const rows = numbersFrom(2 * stepsFrom, pieces);
  const centroids = numbersFrom(2 * stepsFrom + pieces * dimension, matters);
  return { header, learned: { dimension, rowOf, rows, steps, centroids } };
}
