import { readFileSync } from 'node:fs';

/** A dictionary in the form of the CMU's: word(variant) phones, a line each. */
export interface Pronunciations {
  readonly has: (word: string) => boolean;
  /** The lines for these words, all variants: a small dictionary loads in milliseconds. */
  readonly linesFor: (words: ReadonlySet<string>) => string;
}

export function readPronunciations(file: string): Pronunciations {
  const linesByWord = new Map<string, string[]>();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const word = /^[^\s(]+/.exec(line)?.[0];
    if (word === undefined) continue;
    const lines = linesByWord.get(word);
    if (lines) lines.push(line);
    else linesByWord.set(word, [line]);
  }
  return {
    has: (word) => linesByWord.has(word),
    linesFor: (words) => [...words].flatMap((word) => linesByWord.get(word) ?? []).join('\n'),
  };
}
