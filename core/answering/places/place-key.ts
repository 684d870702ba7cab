import { stem } from '../text/english.ts';
import { toSimplified } from '../text/normalise.ts';
import { spokenNumerals } from '../text/numerals.ts';

const counted = 'one two three four five six seven eight nine ten'.split(' ');
const numerals = '〇一二三四五六七八九';
const accented = /(?<=\p{Script=Latin})\p{M}+/gu;
const beyondAscii = /\P{ASCII}/u;
const han = /\p{Script=Han}/u;

/**
 * The form in which names of places are compared, whatever their language: compatibility characters folded, small,
 * without spaces, signs and accents; English words in one number, Chinese simplified and its numerals as digits, hiragana
 * as katakana.
 */
export function placeKey(text: string): string {
  const small = (beyondAscii.test(text) ? unaccented(text) : text).toLowerCase().replace(/['’]/gu, '');
  const words = small.split(/[^\p{L}\p{N}\p{M}]+/u);
  const joined = words.map(keyOfWord).join('');
  if (!beyondAscii.test(joined)) return joined;
  return (han.test(joined) ? spokenNumerals(toSimplified(joined)) : joined)
    .replace(/[〇一二三四五六七八九]/gu, (numeral: string) => String(numerals.indexOf(numeral)))
    .replace(/[ぁ-ゖ]/gu, (kana: string) => String.fromCharCode(kana.charCodeAt(0) + 0x60));
}

/** English words in one number, and those that count as digits. */
function keyOfWord(word: string): string {
  if (!/^[a-z]+$/.test(word)) return word;
  const number = counted.indexOf(word);
  return number < 0 ? stem(word) : String(number + 1);
}

const unaccented = (text: string) => text.normalize('NFKC').normalize('NFD').replace(accented, '').normalize('NFC');
