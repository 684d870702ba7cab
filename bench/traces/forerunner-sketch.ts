import { hash } from 'node:crypto';

/**
 * What release 0.1 kept of a question that one visit alone had asked, and thought to be unreadable: salted numbers of 16
 * bits for the pairs of neighbouring characters, in the order of the text. Kept to measure the attack and the new way by.
 */
export type Sketch = ReadonlySet<number>;

export function numberOfPair(pair: string, salt: string): number {
  return hash('sha256', `${salt}${pair}`, 'buffer').readUInt16LE();
}

export function sketchOf(text: string, salt: string): Sketch {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
  const characters = [...plain];
  const pairs = characters.length < 2 ? characters : characters.slice(1).map((next, at) => `${characters[at]}${next}`);
  return new Set(pairs.map((pair) => numberOfPair(pair, salt)));
}

/** The share of numbers in common, 0..1 (Jaccard). */
export function likenessOf(one: Sketch, other: Sketch): number {
  const shared = [...one].filter((number) => other.has(number)).length;
  const all = one.size + other.size - shared;
  return all === 0 ? 0 : shared / all;
}

/** A sketch as bytes for a database. */
export function writeSketch(sketch: Sketch): Buffer {
  return Buffer.from(Uint16Array.from(sketch).buffer);
}

export function readSketch(bytes: Uint8Array): number[] {
  const view = Buffer.from(bytes);
  return Array.from({ length: view.length >> 1 }, (_, at) => view.readUInt16LE(2 * at));
}
