import { foldSyllable, syllableOf } from '../pinyin.ts';

/** Finds words of a lexicon that a recogniser, or whoever typed, wrote with other characters of the same sound. */
export interface HeardWords {
  /** The word that sounds like the text from here on and shares at least one character with it; null: none. */
  readonly at: (text: string, start: number) => string | null;
}

/** Shorter words have too many others of their sound. */
const minLength = 3;
const hanOnly = /^\p{Script=Han}+$/u;

function soundOf(text: string): string {
  let sound = '';
  for (const character of text) sound += `${foldSyllable(syllableOf(character))}_`;
  return sound;
}

export function createHeardWords(words: Iterable<string>): HeardWords {
  const wordBySound = new Map<string, string>();
  const lengthsByFirst = new Map<string, number[]>();
  for (const word of words) {
    if (word.length < minLength || !hanOnly.test(word)) continue;
    wordBySound.set(soundOf(word), word);
    const first = soundOf(word.charAt(0));
    const lengths = lengthsByFirst.get(first) ?? [];
    if (!lengths.includes(word.length))
      lengthsByFirst.set(
        first,
        [...lengths, word.length].sort((a, b) => b - a),
      );
  }
  return {
    at: (text, start) => {
      for (const length of lengthsByFirst.get(soundOf(text.charAt(start))) ?? []) {
        const written = text.slice(start, start + length);
        const word = written.length === length ? wordBySound.get(soundOf(written)) : undefined;
        if (word !== undefined && word !== written && sharesCharacter(word, written)) return word;
      }
      return null;
    },
  };
}

function sharesCharacter(word: string, written: string): boolean {
  return [...word].some((character, at) => character === written[at]);
}
