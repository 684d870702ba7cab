import type { InputMethod } from './input-method.ts';
import type { PackWord } from './pack-words.ts';

const mostCandidates = 24;
const leastLetters = 2;

/** Latin letters as they are typed; nothing is corrected, the venue's words that begin like the open one are offered. */
export function createLatinMethod(packWords: readonly PackWord[]): InputMethod {
  const written = packWords
    .map(({ text }) => ({ text, lower: text.normalize('NFKC').toLowerCase() }))
    .filter(({ lower }) => /^[a-z]/.test(lower));
  const words = firstOfEach(written);
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

/** Words that differ in case, width or signs alone are one, written as it is most often. */
function firstOfEach<Word extends { readonly lower: string }>(words: readonly Word[]): Word[] {
  const byLetters = Map.groupBy(words, ({ lower }) => lower.replace(/[^\p{L}\p{N}\p{M}]/gu, ''));
  return [...byLetters.values()].flatMap(([first]) => (first ? [first] : []));
}

function keepCapital(letters: string, word: string): string {
  const first = letters.charAt(0);
  return first === first.toUpperCase() ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
