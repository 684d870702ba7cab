import { foldSyllable, syllableOf } from './pinyin.ts';

/** Writes words of a venue that were heard right and written wrong as the venue writes them. */
export interface Respelling {
  /** A text of the same length; what is a word as it stands stays as it is. */
  readonly respell: (text: string) => string;
}

/** Takes the words of a venue one by one; words that are not Han characters alone are passed over. */
export interface RespellingBuilder {
  readonly add: (word: string) => void;
  /** `isWord`: whether people at large use this word, so that it must not be taken for a slip. */
  readonly finish: (isWord: (text: string) => boolean) => Respelling;
}

const minLength = 2;
const maxLength = 6;
const hanWord = /^\p{Script=Han}{2,6}$/u;
const han = /\p{Script=Han}/u;

const soundOf = (character: string): string => foldSyllable(syllableOf(character));

/**
 * A recogniser that errs writes characters of the same or nearly the same sound. Where a stretch sounds like a word of the
 * venue, shares a character with it and is no word itself, the venue's word was meant.
 */
export function createRespellingBuilder(): RespellingBuilder {
  const words = new Set<string>();
  const wordsBySound = new Map<string, string[]>();
  return {
    add: (word) => {
      if (words.has(word) || !hanWord.test(word)) return;
      words.add(word);
      const sound = [...word].map(soundOf).join('_');
      const alike = wordsBySound.get(sound);
      if (alike) alike.push(word);
      else wordsBySound.set(sound, [word]);
    },
    finish: (isWord) => ({ respell: (text) => respell(text, { words, wordsBySound, isWord }) }),
  };
}

interface Known {
  readonly words: ReadonlySet<string>;
  readonly wordsBySound: ReadonlyMap<string, readonly string[]>;
  readonly isWord: (text: string) => boolean;
}

function respell(text: string, known: Known): string {
  const characters = text.split('');
  const sounds = characters.map((character) => (han.test(character) ? soundOf(character) : ''));
  const isFixed = fixedIn(text, known.words);
  for (let length = Math.min(maxLength, text.length); length >= minLength; length--) {
    for (let start = 0; start + length <= text.length; start++) {
      const alike = known.wordsBySound.get(sounds.slice(start, start + length).join('_'));
      const word = alike ? meantAt(text, start, alike, known) : null;
      if (word === null || changesFixed(isFixed, start, text.slice(start, start + length), word)) continue;
      for (let at = 0; at < length; at++) {
        characters[start + at] = word.charAt(at);
        isFixed[start + at] = 1;
      }
    }
  }
  return characters.join('');
}

/** Which of the words of this length that sound like the text from here on was meant; null for none. */
function meantAt(text: string, start: number, alike: readonly string[], { words, isWord }: Known): string | null {
  const length = alike[0]?.length ?? 0;
  const written = text.slice(start, start + length);
  if (words.has(written) || (length === minLength && isWord(written))) return null;
  const word = likest(alike, written);
  return word !== null && length === minLength && changesWord(text, start, word, isWord) ? null : word;
}

/** Whether a character that would change makes a word with its neighbour outside: 周以 is not 周一 in 一周以内. */
function changesWord(text: string, start: number, word: string, isWord: (text: string) => boolean): boolean {
  const end = start + word.length;
  const isFirstNew = word.charAt(0) !== text.charAt(start);
  const isLastNew = word.charAt(word.length - 1) !== text.charAt(end - 1);
  return (
    (isFirstNew && start > 0 && isWord(text.slice(start - 1, start + 1))) ||
    (isLastNew && end < text.length && isWord(text.slice(end - 1, end + 1)))
  );
}

/** Characters of words that are written as the venue writes them. */
function fixedIn(text: string, words: ReadonlySet<string>): Uint8Array {
  const isFixed = new Uint8Array(text.length);
  for (let start = 0; start < text.length; start++) {
    for (let length = Math.min(maxLength, text.length - start); length >= minLength; length--) {
      if (!words.has(text.slice(start, start + length))) continue;
      isFixed.fill(1, start, start + length);
      break;
    }
  }
  return isFixed;
}

function changesFixed(isFixed: Uint8Array, start: number, written: string, word: string): boolean {
  return [...word].some((character, at) => character !== written.charAt(at) && isFixed[start + at] === 1);
}

/** The word with the most characters as written; null where none has any. */
function likest(words: readonly string[], written: string): string | null {
  let best: string | null = null;
  let most = 0;
  for (const word of words) {
    const same = [...word].filter((character, at) => character === written.charAt(at)).length;
    if (same <= most) continue;
    best = word;
    most = same;
  }
  return best;
}
