import type { Language } from '#contract/base/language.ts';
import { maxPhrasingLength } from '#contract/venue/entry.ts';
import { addressShapes } from './address-shapes.ts';
import { blank, blankOut, withSigns } from './blank.ts';
import { chineseRemains } from './chinese-remains.ts';
import { hangulRemains } from './hangul-remains.ts';
import { japaneseRemains } from './japanese-remains.ts';
import { latinRemains } from './latin-remains.ts';
import { numberShapes } from './number-shapes.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Goes up with every change of the rules: what was kept by earlier ones is redacted again at the next start. */
export const redactionEdition = 1;

/** What is longer is cut before anything looks at it, and with it the number that the cut may go through. */
function cut(text: string): string {
  if (text.length <= maxPhrasingLength) return text;
  return text.slice(0, maxPhrasingLength).replace(/[\p{N}零〇一二三四五六七八九幺\s.-]+$/u, '');
}

/**
 * A question without what could say whose it is. First numbers and addresses go by their shape, then all words that the
 * vocabulary does not know and names by the words around them. Each stretch is one blank.
 */
export function redact(text: string, language: Language, vocabulary: Vocabulary): string {
  const plain = cut(text.slice(0, 2 * maxPhrasingLength).normalize('NFKC')).replaceAll(blank, ' ');
  const shaped = blankOut(plain, [...numberShapes, ...addressShapes]);
  const isJapanese = language === 'ja' || /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(shaped);
  const read = isJapanese ? japaneseRemains(shaped, vocabulary) : chineseRemains(shaped, vocabulary);
  const kept = withSigns(otherScripts(hangulRemains(latinRemains(read, vocabulary), vocabulary)));
  return kept.slice(0, maxPhrasingLength);
}

/** Letters of scripts that nothing here can read. */
function otherScripts(text: string): string {
  return text.replace(
    /(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Latin}\p{Script=Common}])\p{L}+/gu,
    blank,
  );
}
