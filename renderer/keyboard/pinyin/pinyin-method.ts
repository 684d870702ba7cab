import type { InputMethod } from '../input-method.ts';
import type { PackWord } from '../pack-words.ts';
import type { WordSource } from './lexicon.ts';
import { createPackIndex } from './pack-index.ts';
import { pinyinCandidates } from './pinyin-candidates.ts';
import { readLetters, separator, spaceOut } from './segmentation.ts';
import { createSlotMatcher } from './slot-match.ts';

/** Chinese by pinyin: whole syllables, first letters, or any mix; candidates are words of the venue and of `source`. */
export function createPinyinMethod(source: WordSource, packWords: readonly PackWord[]): InputMethod {
  const match = createSlotMatcher();
  const tools = { source, match, pack: createPackIndex(packWords, source, match) };
  return {
    accepts: (text, letters) => /^[a-z]$/.test(text) || (text === separator && letters !== ''),
    show: (letters) => spaceOut(readLetters(letters)),
    settle: (letters) => letters,
    candidates: (letters) => pinyinCandidates(letters, tools),
    spaceChooses: true,
    isFirm: false,
  };
}
