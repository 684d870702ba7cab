import { createHash } from 'node:crypto';

/**
 * Numbers of 16 bits for the pairs of neighbouring characters of a text, salted: enough to tell that two texts are
 * nearly the same, too little to read either back.
 */
export type Sketch = ReadonlySet<number>;

export function sketchOf(text: string, salt: string): Sketch {
  const characters = [
    ...text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ''),
  ];
  const pairs = characters.length < 2 ? characters : characters.slice(1).map((next, at) => `${characters[at]}${next}`);
  return new Set(pairs.map((pair) => createHash('sha256').update(salt).update(pair).digest().readUInt16LE()));
}

/** The share of pairs in common, 0..1 (Jaccard). */
export function likenessOf(one: Sketch, other: Sketch): number {
  const shared = [...one].filter((number) => other.has(number)).length;
  const all = one.size + other.size - shared;
  return all === 0 ? 0 : shared / all;
}

/** A sketch as bytes for a database. */
export function writeSketch(sketch: Sketch): Buffer {
  return Buffer.from(Uint16Array.from(sketch).buffer);
}

export function readSketch(bytes: Buffer): Sketch {
  const numbers: number[] = [];
  for (let at = 0; at + 1 < bytes.length; at += 2) numbers.push(bytes.readUInt16LE(at));
  return new Set(numbers);
}
