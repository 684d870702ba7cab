/** Cuts a sentence into the numbers that a model knows. */
export interface Tokenizer {
  /** The numbers of a sentence between those of beginning and end, at most `maxTokens` in all. */
  readonly encode: (text: string, maxTokens: number) => number[];
  /** Fills up the shorter sentences of a batch. */
  readonly padding: number;
}

/** Puts the numbers of beginning and end around what there is room for. */
export function between(begin: number, inner: readonly number[], end: number, maxTokens: number): number[] {
  return [begin, ...inner.slice(0, maxTokens - 2), end];
}
