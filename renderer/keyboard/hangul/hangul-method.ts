import type { InputMethod } from '../input-method.ts';
import type { PackWord } from '../pack-words.ts';
import { composeHangul, decomposeHangul, isJamo } from './jamo.ts';

const mostCandidates = 24;
const leastJamo = 2;

/** Korean by jamo; a word stays open jamo by jamo until a space, and the venue's words that begin like it are offered. */
export function createHangulMethod(packWords: readonly PackWord[]): InputMethod {
  const words = packWords.map(({ text }) => ({ text, jamo: decomposeHangul(text) }));
  return {
    accepts: isJamo,
    show: composeHangul,
    settle: composeHangul,
    candidates: (letters) =>
      letters.length < leastJamo
        ? []
        : words
            .filter(({ jamo }) => jamo.startsWith(letters) && jamo !== letters)
            .slice(0, mostCandidates)
            .map(({ text }) => ({ text, uses: letters.length })),
    spaceChooses: false,
    isFirm: true,
  };
}
