import type { Index } from '../index/index-builder.ts';
import { termMask } from '../index/postings.ts';
import { fields, type Tokens, termKey } from '../text/tokens.ts';
import { dotProduct, lengthOf, type PackedVector } from './packed-vectors.ts';
import type { SentenceModel } from './sentence-model.ts';

/** How the words of a question and those of an entry stand to each other by what they mean, whether they are the same or not. */
export interface Alignment {
  /** The share of the question, 0..1, that the entry has words for, each word weighing what it says. */
  readonly ofQuestion: number;
  /** The share of a phrasing that the question has words for: of the one that has most. */
  readonly ofPhrasing: number;
  /** What the word says that is least met: of the question, and of that phrasing. */
  readonly missedByEntry: number;
  readonly missedByQuestion: number;
}

/** Aligns a question with entries, in their order. */
export type Align = (question: Tokens, entries: readonly number[]) => readonly Alignment[];

/** Of an entry the first phrasings, which are the plainest, and of a text the first words are looked at. */
const maxPhrasings = 12;
const maxWords = 24;
const wordField = fields.indexOf('word');
const noRow = -1;

/**
 * Each word is laid beside the one that means most like it, as in Zhang, Kishore, Wu, Weinberger and Artzi (BERTScore, 2020), with
 * the learned vectors of words; what a word weighs is how long its vector is. `words`: all that stand in phrasings of the index.
 */
export function createAlignment(index: Index, words: ReadonlySet<string>, model: SentenceModel): Align {
  const { dimension } = model;
  const rowOf = new Int32Array(index.weight.length).fill(noRow);
  const rows = new Int8Array(words.size * dimension);
  const norms = new Float32Array(words.size);
  const weights = new Float32Array(words.size);
  for (const [row, text] of [...words].entries()) {
    const term = index.terms.get(termKey(wordField, text));
    if (term < 0) continue;
    const { vector, weight } = model.readWord(text);
    rows.set(vector, row * dimension);
    norms[row] = lengthOf(vector, 0, dimension);
    weights[row] = weight;
    rowOf[term] = row;
  }

  /** The rows of the words of a phrasing, each once. */
  function rowsOf(phrasing: number): number[] {
    const at = phrasing * fields.length + wordField;
    const start = index.forwardStart[at] as number;
    const end = Math.min(index.forwardStart[at + 1] as number, start + maxWords);
    const found: number[] = [];
    for (let place = start; place < end; place++) {
      const row = rowOf[((index.forward[place] as number) & termMask) >>> 0] ?? noRow;
      if (row !== noRow && !found.includes(row)) found.push(row);
    }
    return found;
  }

  /** How far a question has words for a phrasing; raises in `met` how far each of its own is met. */
  function meet(phrasing: number, likenessOf: (row: number) => Likeness, met: Float32Array): Sums {
    const own = tally();
    for (const row of rowsOf(phrasing)) {
      const { all, most } = likenessOf(row);
      raise(met, all);
      own.add(weights[row] as number, most);
    }
    return own.sums();
  }

  return (question, entries) => {
    const asked = [...new Set(question.word.slice(0, maxWords).map(({ text }) => text))].map(model.readWord);
    const likenessOf = createLikeness(asked, { rows, norms, dimension });
    return entries.map((entry) => {
      const first = index.phrasingStart[entry] as number;
      const count = Math.min((index.phrasingStart[entry + 1] as number) - first, maxPhrasings);
      const met = new Float32Array(asked.length);
      let best = meet(first, likenessOf, met);
      for (let phrasing = first + 1; phrasing < first + count; phrasing++) {
        const own = meet(phrasing, likenessOf, met);
        if (own.share > best.share) best = own;
      }
      const whole = tally();
      for (const [place, { weight }] of asked.entries()) whole.add(weight, met[place] as number);
      const { missed, share } = whole.sums();
      return { ofQuestion: share, ofPhrasing: best.share, missedByEntry: missed, missedByQuestion: best.missed };
    });
  };
}

/** Puts into each place the higher of two numbers. Asked of every word of every phrasing: it makes nothing. */
function raise(numbers: Float32Array, others: Float32Array): void {
  for (let at = 0; at < numbers.length; at++)
    if ((others[at] as number) > (numbers[at] as number)) numbers[at] = others[at] as number;
}

interface AskedWord {
  readonly vector: PackedVector;
}

interface WordRows {
  readonly rows: Int8Array;
  readonly norms: Float32Array;
  readonly dimension: number;
}

/** How like a word is to each of a question's, and to the likest. */
interface Likeness {
  readonly all: Float32Array;
  readonly most: number;
}

/** A cosine, and nothing where it is below zero. The word of a row is compared once. */
function createLikeness(asked: readonly AskedWord[], { dimension, norms, rows }: WordRows): (row: number) => Likeness {
  const lengths = asked.map(({ vector }) => lengthOf(vector, 0, dimension));
  const known = new Map<number, Likeness>();
  return (row) => {
    const found = known.get(row);
    if (found) return found;
    const all = new Float32Array(asked.length);
    let most = 0;
    for (const [place, { vector }] of asked.entries()) {
      const cosine = dotProduct(vector, rows, row * dimension) / ((lengths[place] as number) * (norms[row] as number));
      all[place] = Math.max(0, cosine);
      most = Math.max(most, cosine);
    }
    const made = { all, most };
    known.set(row, made);
    return made;
  };
}

interface Sums {
  /** The share of a text that is met, and what the word says that is least met. */
  readonly share: number;
  readonly missed: number;
}

/** Adds up how far the words of a text are met, 0..1 each. */
function tally() {
  let whole = 0;
  let shared = 0;
  let missed = 0;
  return {
    add: (weight: number, met: number) => {
      whole += weight;
      shared += weight * met;
      missed = Math.max(missed, weight * (1 - met));
    },
    sums: (): Sums => ({ share: whole === 0 ? 0 : shared / whole, missed }),
  };
}
