import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { z } from 'zod';
import { createKeyTable } from '../index/key-table.ts';
import { termKey } from './tokens.ts';

const kanaHeaderSchema = z.strictObject({
  format: z.literal(1),
  /** How many kinds of words there are; a word is of one kind to what stands before it, and of one to what stands behind. */
  kinds: z.int().min(1).max(4000),
  words: z.int().min(1).max(1_000_000),
  /** The kind of nouns. */
  noun: z.int().min(0).max(4000),
  /** Of all that follows the header. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
type KanaHeader = z.infer<typeof kanaHeaderSchema>;

/** A word in kana, and as it is mostly written. Costs are those of IPADIC: the logarithm of how seldom it is, the less the likelier. */
export interface KanaWord {
  readonly written: string;
  readonly cost: number;
  /** Its kind to what stands before it, and to what stands behind it. */
  readonly left: number;
  readonly right: number;
}

/** What Japanese words sound like in hiragana, and how well one follows another. */
export interface KanaDictionary {
  /** Likeliest first; none for what is no word. */
  readonly wordsOf: (reading: string) => readonly KanaWord[];
  /** What it costs that a word of a kind stands behind one of another; 0 is the end of a text, on both sides. */
  readonly costBetween: (right: number, left: number) => number;
  /** No reading has more characters. */
  readonly longest: number;
  /** The kind of nouns: what is no word is taken for one. */
  readonly noun: number;
}

/** A word as the file holds it. */
export interface ListedWord extends KanaWord {
  readonly reading: string;
}

/** How many kinds there are, which of them nouns are, and what it costs that one follows another, row by row. */
export interface WordKinds {
  readonly count: number;
  readonly noun: number;
  readonly costs: Int16Array;
}

const bytesOfNumber = 2;
const lineEnd = 0x0a;

/**
 * A header in one line of JSON; behind it, compressed, the costs between kinds, row by row, then cost, left and right of all
 * words (16 bits each, little-endian), and a line for each word: its reading and, after a tab, how it is written, if otherwise.
 */
export function writeKanaFile(words: readonly ListedWord[], kinds: WordKinds): Buffer {
  const sorted = words.toSorted(
    (a, b) => compare(a.reading, b.reading) || a.cost - b.cost || compare(a.written, b.written),
  );
  const numbers = [
    ...kinds.costs,
    ...sorted.map(({ cost }) => cost),
    ...sorted.map(({ left }) => left),
    ...sorted.map(({ right }) => right),
  ];
  const bytes = Buffer.alloc(numbers.length * bytesOfNumber);
  for (const [place, number] of numbers.entries()) bytes.writeInt16LE(number, place * bytesOfNumber);
  const lines = sorted.map(({ reading, written }) => (written === reading ? reading : `${reading}\t${written}`));
  const body = gzipSync(Buffer.concat([bytes, Buffer.from(lines.join('\n'))]), { level: 9 });
  const sha256 = createHash('sha256').update(body).digest('hex');
  const header: KanaHeader = { format: 1, kinds: kinds.count, words: words.length, noun: kinds.noun, sha256 };
  return Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), body]);
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** Throws where the file is damaged, cut short or of another format. */
export function readKanaFile(file: Buffer): KanaDictionary {
  const end = file.indexOf(lineEnd);
  if (end < 0) throw new Error('the list of kana has no header');
  const { kinds, noun, sha256, words } = kanaHeaderSchema.parse(JSON.parse(file.toString('utf8', 0, end)));
  const packed = file.subarray(end + 1);
  if (createHash('sha256').update(packed).digest('hex') !== sha256) throw new Error('the list of kana is damaged');
  const body = gunzipSync(packed);
  const linesFrom = (kinds * kinds + 3 * words) * bytesOfNumber;
  const lines = body.toString('utf8', linesFrom).split('\n');
  if (lines.length !== words) throw new Error('the list of kana has another length');
  const numbers = Int16Array.from({ length: linesFrom / bytesOfNumber }, (_, place) =>
    body.readInt16LE(place * bytesOfNumber),
  );
  return dictionaryOf(lines, numbers, { kinds, noun });
}

function dictionaryOf(
  lines: readonly string[],
  numbers: Int16Array,
  { kinds, noun }: Pick<KanaHeader, 'kinds' | 'noun'>,
): KanaDictionary {
  const readingAt = (place: number) => lines[place]?.split('\t', 1)[0] ?? '';
  const firsts = createKeyTable(lines.length);
  let longest = 0;
  for (const place of lines.keys()) {
    const reading = readingAt(place);
    longest = Math.max(longest, reading.length);
    if (place === 0 || readingAt(place - 1) !== reading) firsts.set(termKey(0, reading), place);
  }
  const numberAt = (column: number, place: number) => numbers[kinds * kinds + column * lines.length + place] as number;
  const wordAt = (place: number, reading: string): KanaWord => ({
    written: lines[place]?.slice(reading.length + 1) || reading,
    cost: numberAt(0, place),
    left: numberAt(1, place),
    right: numberAt(2, place),
  });
  return {
    longest,
    noun,
    wordsOf: (reading) => {
      const words: KanaWord[] = [];
      const first = firsts.get(termKey(0, reading));
      for (let place = first; place >= 0 && readingAt(place) === reading; place++) words.push(wordAt(place, reading));
      return words;
    },
    costBetween: (right, left) => numbers[right * kinds + left] as number,
  };
}
