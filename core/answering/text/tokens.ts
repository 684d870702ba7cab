/**
 * The views in which a question and a phrasing are compared. `unit`: characters (Chinese, Japanese, Korean) or word
 * stems; `word`: words; `pair`: neighbouring units; `sound`: how units are spoken; `chime`: neighbouring sounds;
 * `sense`: the text with words that say the same made one.
 */
export const fields = ['unit', 'word', 'pair', 'sound', 'chime', 'sense'] as const;
export type Field = (typeof fields)[number];

/** What part a word plays in a question. Fillers and asking words are light: they say how is asked, not what. */
export const parts = ['plain', 'filler', 'asking', 'action', 'thing', 'number'] as const;
export type Part = (typeof parts)[number];

/** One term of a view. */
export interface Token {
  readonly text: string;
  readonly part: Part;
}

export const isLight = (part: Part): boolean => part === 'filler' || part === 'asking';

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
