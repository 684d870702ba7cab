import type { PackedVector } from './packed-vectors.ts';

const wordBits = 32;

/** The signs of vectors, a bit for each number: vectors that lie near each other differ in few. */
export interface SignSketches {
  /** At least `count` rows (fewer only where there are fewer) that differ from a vector in the fewest signs, in order. */
  readonly likest: (vector: PackedVector, count: number) => Uint32Array;
}

export function createSignSketches(rows: Int8Array, dimension: number): SignSketches {
  const words = Math.ceil(dimension / wordBits);
  const rowCount = rows.length / dimension;
  const sketches = new Uint32Array(rowCount * words);
  for (let row = 0; row < rowCount; row++) {
    sketchInto(sketches, row * words, rows.subarray(row * dimension, (row + 1) * dimension));
  }
  const differing = new Uint16Array(rowCount);
  return {
    likest: (vector, count) => {
      const asked = new Uint32Array(words);
      sketchInto(asked, 0, vector);
      const histogram = new Uint32Array(dimension + 1);
      for (let row = 0; row < rowCount; row++) {
        const bits = bitsBetween(asked, sketches, row * words);
        differing[row] = bits;
        histogram[bits] = (histogram[bits] as number) + 1;
      }
      const most = farthestKept(histogram, count);
      const kept: number[] = [];
      for (let row = 0; row < rowCount; row++) if ((differing[row] as number) <= most) kept.push(row);
      return Uint32Array.from(kept);
    },
  };
}

function sketchInto(sketches: Uint32Array, start: number, vector: PackedVector): void {
  for (let at = 0; at < vector.length; at++) {
    if ((vector[at] as number) <= 0) continue;
    const word = start + Math.floor(at / wordBits);
    sketches[word] = (sketches[word] as number) | (1 << (at % wordBits));
  }
}

function bitsBetween(asked: Uint32Array, sketches: Uint32Array, start: number): number {
  let bits = 0;
  for (let at = 0; at < asked.length; at++) bits += bitCount((asked[at] as number) ^ (sketches[start + at] as number));
  return bits;
}

/** Adds up neighbouring bits, then pairs, then fours; the product gathers the bytes (Warren, Hacker's Delight, 5-1). */
function bitCount(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** The number of differing signs up to which there are enough rows. */
function farthestKept(histogram: Uint32Array, count: number): number {
  let sum = 0;
  for (const [bits, rows] of histogram.entries()) {
    sum += rows;
    if (sum >= count) return bits;
  }
  return histogram.length;
}
