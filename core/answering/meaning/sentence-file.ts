import { createHash } from 'node:crypto';
import { z } from 'zod';
import { languageSchema } from '#contract/base/language.ts';
import { createKeyTable } from '../index/key-table.ts';
import type { LearnedPieces } from './sentence-model.ts';

const sentenceHeaderSchema = z.strictObject({
  /** Another release may cut texts into other pieces. */
  format: z.literal(1),
  language: languageSchema,
  /** From what and how it was learned; `npm run train:meaning` makes the same file again. */
  recipe: z.record(z.string(), z.union([z.string(), z.number()])),
  dimension: z.int().min(8).max(512),
  pieces: z.int().min(1).max(200_000),
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
}

const lineEnd = 0x0a;
const bytesOfNumber = 4;
const fullScale = 127;

/** A header in one line of JSON; behind it keys, steps (both 32 bits, little-endian) and rows in eight bits a number. */
export function writeSentenceFile(
  { dimension, keys, rows }: GrownVectors,
  about: Pick<SentenceHeader, 'language' | 'recipe'>,
): Buffer {
  const body = Buffer.alloc(keys.length * (2 * bytesOfNumber + dimension));
  const stepsFrom = keys.length * bytesOfNumber;
  const rowsFrom = 2 * stepsFrom;
  for (const [number, key] of keys.entries()) {
    const row = rows.subarray(number * dimension, (number + 1) * dimension);
    const step = row.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / fullScale || 1;
    body.writeUInt32LE(key, number * bytesOfNumber);
    body.writeFloatLE(step, stepsFrom + number * bytesOfNumber);
    for (const [at, value] of row.entries())
      body.writeInt8(Math.round(value / step), rowsFrom + number * dimension + at);
  }
  const sha256 = createHash('sha256').update(body).digest('hex');
  const header: SentenceHeader = { format: 1, ...about, dimension, pieces: keys.length, sha256 };
  return Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), body]);
}

/** Throws where the file is damaged, cut short or of another format. */
export function readSentenceFile(file: Buffer): SentenceFile {
  const end = file.indexOf(lineEnd);
  if (end < 0) throw new Error('the sentence model has no header');
  const header = sentenceHeaderSchema.parse(JSON.parse(file.toString('utf8', 0, end)));
  const { dimension, pieces, sha256 } = header;
  const body = file.subarray(end + 1);
  if (createHash('sha256').update(body).digest('hex') !== sha256) throw new Error('the sentence model is damaged');
  if (body.length !== pieces * (2 * bytesOfNumber + dimension))
    throw new Error('the sentence model has another length');
  const rowOf = createKeyTable(pieces);
  for (let row = 0; row < pieces; row++) rowOf.set(body.readUInt32LE(row * bytesOfNumber), row);
  const stepsFrom = pieces * bytesOfNumber;
  const steps = Float32Array.from({ length: pieces }, (_, row) => body.readFloatLE(stepsFrom + row * bytesOfNumber));
  const rows = Int8Array.from(new Int8Array(body.buffer, body.byteOffset + 2 * stepsFrom, pieces * dimension));
  return { header, learned: { dimension, rowOf, rows, steps } };
}
