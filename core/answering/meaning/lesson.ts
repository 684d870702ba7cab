import type { Language } from '#contract/base/language.ts';
import type { PackedVector } from './packed-vectors.ts';

/** The vectors of all texts of a language that an engine needs: its phrasings, and what it asks itself in trials. */
export interface Lesson {
  readonly language: Language;
  readonly dimension: number;
  readonly texts: readonly string[];
  /** A packed vector for each text; shared between threads, never changed. */
  readonly rows: Int8Array;
}

/** An embedder reads no more of a text than this many characters. */
const maxRead = 500;

/** A text as it is given to an embedder. */
export function readableText(normalised: string): string {
  return normalised.slice(0, maxRead);
}

/** Looks up the vector of a normalised text. */
export function vectorsIn({ dimension, texts, rows }: Lesson): (normalised: string) => PackedVector | undefined {
  const numbers = new Map(texts.map((text, number) => [text, number]));
  return (normalised) => {
    const number = numbers.get(readableText(normalised));
    return number === undefined ? undefined : rows.subarray(number * dimension, (number + 1) * dimension);
  };
}
