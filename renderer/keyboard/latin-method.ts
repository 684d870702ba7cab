import type { InputMethod } from './input-method.ts';
import type { PackWord } from './pack-words.ts';

const mostCandidates = 24;
const leastLetters = 2;

/** Latin letters as they are typed; nothing is corrected, the venue's words that begin like the open one are offered. */
export function createLatinMethod(packWords: readonly PackWord[]): InputMethod {
  const words = packWords
    .map(({ text }) => ({ text, lower: text.toLowerCase() }))
    .filter(({ lower }) => /^[a-z]/.test(lower));
  return {
    accepts: (text) => /^[\p{Script=Latin}'’-]$/u.test(text),
    show: (letters) => letters,
    settle: (letters) => letters,
    candidates: (letters) => {
      const typed = letters.toLowerCase();
      if (typed.length < leastLetters) return [];
      return words
        .filter(({ lower }) => lower.startsWith(typed) && lower !== typed)
        .slice(0, mostCandidates)
        .map(({ text }) => ({ text: keepCapital(letters, text), uses: letters.length }));
    },
    spaceChooses: false,
    isFirm: true,
  };
}

function keepCapital(letters: string, word: string): string {
  const first = letters.charAt(0);
  return first === first.toUpperCase() ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
