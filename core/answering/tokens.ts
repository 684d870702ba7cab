/**
 * The views in which a question and a phrasing are compared. `unit`: characters (Chinese, Japanese, Korean) or word
 * stems; `word`: words; `pair`: neighbours; `sound`: how it is spoken; `sense`: the text with synonyms made one.
 */
export const fields = ['unit', 'word', 'pair', 'sound', 'sense'] as const;
export type Field = (typeof fields)[number];

/** One term of a view. A light term is a function word (怎么, 在哪里): it says how is asked, not what. */
export interface Token {
  readonly text: string;
  readonly light: boolean;
}

/** A text in all views; terms stand in the order of the text and may repeat. */
export type Tokens = Readonly<Record<Field, readonly Token[]>>;

/** A number of 32 bits for a term of a view. Two terms sharing one among 300,000 happens about ten times. */
export function termKey(field: number, text: string): number {
  let hash = (0x811c9dc5 ^ Math.imul(field + 1, 0x9e3779b1)) >>> 0;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}
