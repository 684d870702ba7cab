import { createHmac, randomBytes } from 'node:crypto';

/**
 * Bits of a minhash, a multiple of 32. 128 tell whether two questions are nearly the same as well as all their pairs of
 * characters do, and hardly ever take one of thousands for another; measured in decisions/0015.
 */
export const minhashBits = 128;

/**
 * For each of a family of hashes the lowest bit of its least value over a text's pairs (b-bit minwise hashing with b = 1,
 * Li and König 2010), 32 to a number.
 */
export type Minhash = Uint32Array;

/** What makes the hashes of one window its own. It is never written anywhere. */
export type MinhashKey = Uint8Array;

export function newMinhashKey(): MinhashKey {
  return randomBytes(32);
}

/** The pairs of neighbouring letters and digits of a text, each once; a text of one character is a pair by itself. */
export function pairsOf(text: string): ReadonlySet<string> {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
  const characters = [...plain];
  return new Set(
    characters.length < 2 ? characters : characters.slice(1).map((next, at) => `${characters[at]}${next}`),
  );
}

/** The share of pairs in common, 0..1 (Jaccard). */
export function likenessOfPairs(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const pair of one) if (other.has(pair)) shared += 1;
  const all = one.size + other.size - shared;
  return all === 0 ? 0 : shared / all;
}

export function minhashOf(pairs: ReadonlySet<string>, key: MinhashKey, bits = minhashBits): Minhash {
  const least = new Uint32Array(bits).fill(0xffffffff);
  for (const pair of pairs) {
    const hash = createHmac('sha256', key).update(pair).digest();
    const [start, step] = [hash.readUInt32LE(0), hash.readUInt32LE(4) | 1];
    for (let at = 0; at < bits; at++) {
      const mixed = mix(start + Math.imul(at + 1, step));
      if (mixed < (least[at] as number)) least[at] = mixed;
    }
  }
  const minhash = new Uint32Array(bits / 32);
  for (const [at, value] of least.entries())
    minhash[at >>> 5] = (minhash[at >>> 5] as number) | ((value & 1) << (at & 31));
  return minhash;
}

/** How alike the pairs of two texts are, told from their minhashes: 0..1. Half of all bits are equal by chance. */
export function likenessOf(one: Minhash, other: Minhash): number {
  let unequal = 0;
  for (const [at, bits] of one.entries()) unequal += bitsSet(bits ^ (other[at] ?? 0));
  return Math.max(0, 1 - (2 * unequal) / (one.length * 32));
}

function bitsSet(number: number): number {
  let count = 0;
  for (let rest = number >>> 0; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** The finalizer of MurmurHash3: every bit of the number reaches every other. */
function mix(number: number): number {
  let mixed = number >>> 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
