import type { Vectors } from './embedder.ts';

const fullScale = 127;

/** A vector in eight bits a number, scaled so that its largest number is 127: its direction, to about half a percent. */
export type PackedVector = Int8Array;

/** The vectors one by one, packed. */
export function packVectors({ dimension, values }: Vectors): PackedVector[] {
  return Array.from({ length: values.length / dimension }, (_, number) =>
    packVector(values.subarray(number * dimension, (number + 1) * dimension)),
  );
}

export function packVector(vector: Float32Array): PackedVector {
  const largest = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1;
  return Int8Array.from(vector, (value) => Math.round((value / largest) * fullScale));
}

/** The product of a vector with the one that starts at `start` in `rows`. */
export function dotProduct(vector: PackedVector, rows: Int8Array, start: number): number {
  let sum = 0;
  for (let at = 0; at < vector.length; at++) sum += (vector[at] as number) * (rows[start + at] as number);
  return sum;
}

export function lengthOf(rows: Int8Array, start: number, dimension: number): number {
  const row = rows.subarray(start, start + dimension);
  return Math.sqrt(dotProduct(row, row, 0)) || 1;
}
