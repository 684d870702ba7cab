import { soundClass, soundClasses, syllables } from './syllables.ts';

/**
 * The word list as one file of little-endian typed arrays, so that loading is fetching: nothing is parsed.
 *
 * A character with one of its readings is a *unit*: character number × 3 + reading number. Words of one length
 * lie together, in buckets by the sound classes their characters open with, the most frequent first.
 * Looking up letters, whole syllables or any mix of both is then the walk through one bucket.
 */
export interface Lexicon {
  /** UTF-16 code by character number. */
  readonly characters: Uint16Array;
  /** Syllable number by unit; `noReading` where a character has fewer readings. */
  readonly readings: Uint16Array;
  /** Words of length 1, 2, …, at index 0, 1, … */
  readonly lengths: readonly WordsOfLength[];
}

export interface WordsOfLength {
  readonly keys: Uint32Array;
  /** Index of the first word of each bucket, and one more for the end. */
  readonly starts: Uint32Array;
  /** The units of all words, `length` apiece. */
  readonly units: Uint16Array;
  /** Logarithm of the frequency, 255 for the most frequent word. */
  readonly weights: Uint8Array;
}

export const readingsPerCharacter = 3;
export const noReading = 0xffff;
export const longestWord = 7;

const magic = 0x31_50_42_59;
const headerFields = 4;

/** The key of the bucket for syllables that open with these classes, at most `longestWord` of them. */
export function bucketKey(classes: readonly number[]): number {
  return classes.reduce((key, soundClassNumber) => key * (soundClasses.length + 1) + soundClassNumber, 0);
}

/** The key of the bucket a word of these syllable numbers lies in. */
export function bucketKeyOf(syllableNumbers: readonly number[]): number {
  return bucketKey(syllableNumbers.map((number) => soundClass(syllables[number] ?? '')));
}

export function encodeLexicon(lexicon: Lexicon): Uint8Array {
  const header = new Uint32Array(headerFields + 2 * longestWord);
  header.set([magic, syllables.length, lexicon.characters.length, lexicon.lengths.length]);
  lexicon.lengths.forEach((words, index) => {
    header.set([words.keys.length, words.weights.length], headerFields + 2 * index);
  });
  const parts = [header, ...arraysOf(lexicon)];
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0));
  let offset = 0;
  for (const part of parts) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), offset);
    offset += part.byteLength;
  }
  return bytes;
}

/** Views on the file's bytes. Throws a RangeError where they are not a word list of this version. */
export function decodeLexicon(buffer: ArrayBuffer): Lexicon {
  const headerBytes = (headerFields + 2 * longestWord) * 4;
  if (buffer.byteLength < headerBytes) throw new RangeError('keyboard word list is cut short');
  const header = new Uint32Array(buffer, 0, headerBytes / 4);
  const [found = 0, syllableCount, characterCount = 0, lengthCount = 0] = header;
  if (found !== magic || syllableCount !== syllables.length || lengthCount > longestWord)
    throw new RangeError('keyboard word list is of another version');
  const counts = Array.from({ length: lengthCount }, (_, index) => ({
    buckets: header[headerFields + 2 * index] ?? 0,
    words: header[headerFields + 2 * index + 1] ?? 0,
  }));
  const take = createTaker(buffer, headerBytes);
  const tables = counts.map(({ buckets }) => ({ keys: take.uint32(buckets), starts: take.uint32(buckets + 1) }));
  const characters = take.uint16(characterCount);
  const readings = take.uint16(characterCount * readingsPerCharacter);
  const units = counts.map(({ words }, index) => take.uint16(words * (index + 1)));
  const weights = counts.map(({ words }) => take.uint8(words));
  const lengths = tables.map((table, index) => ({
    ...table,
    units: units[index] ?? new Uint16Array(),
    weights: weights[index] ?? new Uint8Array(),
  }));
  return { characters, readings, lengths };
}

/** Widest elements first keeps every view aligned. */
function arraysOf({ characters, readings, lengths }: Lexicon): (Uint32Array | Uint16Array | Uint8Array)[] {
  return [
    ...lengths.flatMap((words) => [words.keys, words.starts]),
    characters,
    readings,
    ...lengths.map((words) => words.units),
    ...lengths.map((words) => words.weights),
  ];
}

function createTaker(buffer: ArrayBuffer, from: number) {
  let offset = from;
  const advance = (bytes: number) => {
    const start = offset;
    offset += bytes;
    if (offset > buffer.byteLength) throw new RangeError('keyboard word list is cut short');
    return start;
  };
  return {
    uint32: (length: number) => new Uint32Array(buffer, advance(length * 4), length),
    uint16: (length: number) => new Uint16Array(buffer, advance(length * 2), length),
    uint8: (length: number) => new Uint8Array(buffer, advance(length), length),
  };
}
