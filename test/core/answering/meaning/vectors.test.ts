import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type PackedVector, packVectors } from '#core/answering/meaning/packed-vectors.ts';
import { createVectorFile, keyOf } from '#core/answering/meaning/vector-file.ts';
import { createVectorTable } from '#core/answering/meaning/vector-table.ts';
import { temporaryFolder } from '#test/support/folder.ts';

const dimension = 48;
const directions = (count: number) =>
  Array.from({ length: count }, (_, number) =>
    Float32Array.from({ length: dimension }, (__, at) => Math.sin(number * 7.1 + at * (number + 1.3))),
  );
const packed = (vectors: readonly Float32Array[]): PackedVector[] =>
  packVectors({ dimension, values: Float32Array.from(vectors.flatMap((vector) => [...vector])) });
const exact = (a: Float32Array, b: Float32Array) => {
  const product = (x: Float32Array, y: Float32Array) => x.reduce((sum, value, at) => sum + value * (y[at] ?? 0), 0);
  return product(a, b) / Math.sqrt(product(a, a) * product(b, b));
};

test('eight bits a number keep cosines within a hundredth', () => {
  const vectors = directions(30);
  const rows = packed(vectors);
  const table = createVectorTable(
    rows.map((row) => [row]),
    dimension,
  );
  const { cosineOf } = table.compare(rows[4] as PackedVector);
  for (const [at, vector] of vectors.entries())
    expect(cosineOf(at)).toBeCloseTo(exact(vector, vectors[4] as Float32Array), 2);
});

test('an entry is as near as its nearest phrasing, and one without a vector is as far as can be', () => {
  const [a, b, c] = packed(directions(3)) as [PackedVector, PackedVector, PackedVector];
  const { cosineOf, nearest } = createVectorTable([[a], [], [b, c]], dimension).compare(c);
  expect(cosineOf(2)).toBeCloseTo(1, 5);
  expect(cosineOf(1)).toBe(-1);
  expect(nearest(3, () => true)).toEqual([2, 0]);
  expect(nearest(3, (entry) => entry !== 2)).toEqual([0]);
});

test.each([200, 6000])('of %d entries the nearest come in their order', (count) => {
  const entries = packed(directions(count)).map((vector) => [vector]);
  const [asked] = entries[17] ?? [];
  const { cosineOf, nearest } = createVectorTable(entries, dimension).compare(asked ?? new Int8Array(dimension));
  const sorted = [...entries.keys()].sort((a, b) => cosineOf(b) - cosineOf(a));
  expect(nearest(15, () => true)).toEqual(sorted.slice(0, 15));
});

const vectorsOf = (count: number) =>
  new Map(packed(directions(count)).map((vector, number) => [keyOf(`text ${number}`), vector]));

test('a file gives back what was written, to the same embedder only', async () => {
  const file = createVectorFile(join(temporaryFolder(), 'vectors', 'entries.bin'));
  const vectors = vectorsOf(2500);
  await file.write('one', vectors);
  expect(await file.read('one')).toEqual(vectors);
  expect(await file.read('another')).toEqual(new Map());
});

test('a file that is not there, torn or altered is as good as none', async () => {
  const path = join(temporaryFolder(), 'entries.bin');
  const file = createVectorFile(path);
  expect(await file.read('one')).toEqual(new Map());
  await file.write('one', vectorsOf(20));
  const whole = readFileSync(path);
  for (const bytes of [whole.subarray(0, -1), whole.subarray(0, 20), Buffer.from(whole).fill(9, 300, 301)]) {
    writeFileSync(path, bytes);
    expect(await file.read('one')).toEqual(new Map());
  }
});

test('two that write at once leave a whole file', async () => {
  const file = createVectorFile(join(temporaryFolder(), 'entries.bin'));
  await Promise.all([file.write('one', vectorsOf(900)), file.write('one', vectorsOf(30))]);
  expect((await file.read('one')).size).toBe(30);
});
