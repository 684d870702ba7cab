import type { Background } from '../index/background.ts';
import type { KeyTable } from '../index/key-table.ts';
import { type Field, fields, isLight, type Tokens, termKey } from '../text/tokens.ts';
import { dotProduct, lengthOf, type PackedVector, packVector } from './packed-vectors.ts';

/** What was learned: a vector for each piece of a text that was met often enough. */
export interface LearnedPieces {
  readonly dimension: number;
  /** The row of a piece by its key. */
  readonly rowOf: KeyTable;
  /** Eight bits a number, row by row, and what one step is worth in each row. */
  readonly rows: Int8Array;
  readonly steps: Float32Array;
  /** The middle of all that was said about each matter, row by row in eight bits a number. */
  readonly centroids: Int8Array;
}

/** What a text says, as a direction, and how far the model knows the words. */
export interface ReadSentence {
  readonly vector: PackedVector;
  /** The share of the text, 0..1, of which something was learned. */
  readonly known: number;
}

/** What a word says, as a direction, and how much: a word that was learned to matter is long, 的 and 吗 are short. */
export interface ReadWord {
  readonly vector: PackedVector;
  readonly weight: number;
}

/** Puts texts that ask for the same near each other. */
export interface SentenceModel {
  readonly dimension: number;
  readonly read: (tokens: Tokens) => ReadSentence;
  readonly readWord: (text: string) => ReadWord;
  /** The learned matter that a text is nearest to, and how near as a cosine. */
  readonly nearestMatter: (vector: PackedVector) => NearestMatter;
}

export interface NearestMatter {
  readonly vector: PackedVector;
  readonly cosine: number;
}

/** One distinct piece of a text: its key, and how long its vector is before anything is learned. */
export interface Piece {
  readonly key: number;
  readonly weight: number;
}

/** What pieces of each view count at the beginning: whole words tell more than characters, and sounds least. */
const beginningWeights: Readonly<Record<Field, number>> = {
  unit: 0.6,
  word: 1,
  pair: 0.7,
  sound: 0.2,
  chime: 0.3,
  sense: 1,
};
const lightWeight = 0.2;

/** The distinct pieces of a text in all views. */
export function piecesOf(tokens: Tokens, background: Background): Piece[] {
  const weights = new Map<number, number>();
  for (const [number, field] of fields.entries()) {
    for (const { text, part } of tokens[field]) {
      const key = termKey(number, text);
      if (weights.has(key)) continue;
      const rarity = field === 'sense' ? rarityOfSense(text, background) : background.rarity(field, text);
      weights.set(key, beginningWeights[field] * rarity * (isLight(part) ? lightWeight : 1));
    }
  }
  return [...weights].map(([key, weight]) => ({ key, weight }));
}

function rarityOfSense(text: string, background: Background): number {
  return text.startsWith('=') ? background.rarity('word', text.slice(1)) : background.rarity('unit', text);
}

const wordField = fields.indexOf('word');
const unitField = fields.indexOf('unit');
const signBit = 0x10000;

/**
 * Adds the vector that a piece begins with: signs that follow from its key alone (xorshift32, Marsaglia 2003). Those of two
 * pieces stand about at right angles, so that texts which share unknown words are as alike as the words they share.
 */
export function addBeginning(sum: Float32Array, { key, weight }: Piece): void {
  const unit = weight / Math.sqrt(sum.length);
  let state = key | 1;
  for (let at = 0; at < sum.length; at++) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    sum[at] = (sum[at] as number) + ((state & signBit) === 0 ? unit : -unit);
  }
}

/** A text is the sum of its pieces. `background` is the one that the pieces were learned with. */
export function createSentenceModel(learned: LearnedPieces, background: Background): SentenceModel {
  const { centroids, dimension, rowOf, rows, steps } = learned;
  const starts = Array.from({ length: centroids.length / dimension }, (_, matter) => matter * dimension);
  const lengths = starts.map((start) => lengthOf(centroids, start, dimension));
  const addLearned = (sum: Float32Array, row: number) => {
    const step = steps[row] as number;
    for (let at = 0; at < dimension; at++)
      sum[at] = (sum[at] as number) + step * (rows[row * dimension + at] as number);
  };
  return {
    dimension,
    read: (tokens) => {
      const sum = new Float32Array(dimension);
      let whole = 0;
      let known = 0;
      for (const piece of piecesOf(tokens, background)) {
        const row = rowOf.get(piece.key);
        whole += piece.weight;
        if (row < 0) addBeginning(sum, piece);
        else {
          addLearned(sum, row);
          known += piece.weight;
        }
      }
      return { vector: packVector(sum), known: whole === 0 ? 0 : known / whole };
    },
    readWord: (text) => {
      const whole = rowOf.get(termKey(unitField, text));
      const units = whole >= 0 ? [whole] : [...text].map((unit) => rowOf.get(termKey(unitField, unit)));
      const learned = [rowOf.get(termKey(wordField, text)), ...units].filter((row) => row >= 0);
      const sum = new Float32Array(dimension);
      for (const row of learned) addLearned(sum, row);
      if (learned.length === 0)
        addBeginning(sum, { key: termKey(wordField, text), weight: background.rarity('word', text) });
      return { vector: packVector(sum), weight: Math.hypot(...sum) };
    },
    nearestMatter: (vector) => {
      const own = lengthOf(vector, 0, dimension);
      const cosines = starts.map(
        (start, matter) => dotProduct(vector, centroids, start) / (own * (lengths[matter] ?? 1)),
      );
      const cosine = Math.max(-1, ...cosines);
      const start = starts[cosines.indexOf(cosine)] ?? 0;
      return { vector: centroids.subarray(start, start + dimension), cosine };
    },
  };
}
