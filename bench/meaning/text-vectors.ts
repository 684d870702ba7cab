import { addBeginning } from '#core/answering/meaning/sentence-model.ts';
import type { Example } from './examples.ts';

/** The vectors of all pieces of some examples; only those met often enough can change. */
export interface PieceVectors {
  /** Keys of the pieces that can change; those met most often stand first. */
  readonly keys: Uint32Array;
  /** The rows of each example. */
  readonly rowsOf: readonly Int32Array[];
  readonly values: Float32Array;
  readonly dimension: number;
}

/** A text that takes part in a step: the pieces kept of it, its direction, and where that should go. */
export interface PutText {
  readonly rows: Int32Array;
  readonly direction: Float32Array;
  readonly length: number;
  readonly slope: Float32Array;
}

export function createPieceVectors(examples: readonly Example[], dimension: number, minTexts: number): PieceVectors {
  const met = new Map<number, { texts: number; weight: number }>();
  for (const { pieces } of examples)
    for (const { key, weight } of pieces) met.set(key, { texts: (met.get(key)?.texts ?? 0) + 1, weight });
  const pieces = [...met].map(([key, { texts, weight }]) => ({ key, texts, weight }));
  pieces.sort((a, b) => b.texts - a.texts || a.key - b.key);
  const numbers = new Map(pieces.map(({ key }, number) => [key, number]));
  const values = new Float32Array(pieces.length * dimension);
  for (const [number, piece] of pieces.entries())
    addBeginning(values.subarray(number * dimension, (number + 1) * dimension), piece);
  return {
    dimension,
    values,
    keys: Uint32Array.from(pieces.filter(({ texts }) => texts >= minTexts).map(({ key }) => key)),
    rowsOf: examples.map((example) => Int32Array.from(example.pieces, ({ key }) => numbers.get(key) ?? 0)),
  };
}

/** The sum of the pieces of a text that `isKept`, or of all where none is. */
export function putText({ rowsOf, values, dimension }: PieceVectors, example: number, isKept: () => boolean): PutText {
  const all = rowsOf[example] ?? new Int32Array();
  const kept = all.filter(isKept);
  const rows = kept.length > 0 ? kept : all;
  const direction = new Float32Array(dimension);
  for (const row of rows) {
    const first = row * dimension;
    for (let at = 0; at < dimension; at++) direction[at] = (direction[at] as number) + (values[first + at] as number);
  }
  const length = Math.sqrt(dot(direction, direction)) || 1;
  for (let at = 0; at < dimension; at++) direction[at] = (direction[at] as number) / length;
  return { rows, direction, length, slope: new Float32Array(dimension) };
}

export function dot(one: Float32Array, other: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at++) sum += (one[at] as number) * (other[at] as number);
  return sum;
}

const tiny = 1e-8;

/** Moves the pieces of texts down their slopes, each number by its own step (Adagrad; Duchi, Hazan and Singer 2011). */
export function createMover({ keys, values, dimension }: PieceVectors, rate: number): (text: PutText) => void {
  const squares = new Float32Array(keys.length * dimension);
  const change = new Float32Array(dimension);
  return ({ rows, direction, length, slope }) => {
    // Only what turns the direction counts.
    const along = dot(slope, direction);
    for (let at = 0; at < dimension; at++)
      change[at] = ((slope[at] as number) - along * (direction[at] as number)) / length;
    for (const row of rows) {
      if (row >= keys.length) continue;
      const first = row * dimension;
      for (let at = 0; at < dimension; at++) {
        const square = (squares[first + at] as number) + (change[at] as number) ** 2;
        squares[first + at] = square;
        values[first + at] =
          (values[first + at] as number) - (rate * (change[at] as number)) / Math.sqrt(square + tiny);
      }
    }
  };
}
