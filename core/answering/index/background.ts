import type { Language } from '#contract/base/language.ts';
import { foldSyllable, syllableOf } from '../text/pinyin.ts';
import type { Segmenter } from '../text/segmenter.ts';
import { type Field, fields, termKey } from '../text/tokens.ts';
import { createGrowingNumbers } from './growing.ts';
import { createKeyTable } from './key-table.ts';

/** How telling a term is in questions at large, 0 (in every question) to 1 (hardly ever met). */
export interface Background {
  readonly rarity: (field: Field, text: string) => number;
}

/** Words in a question, and questions in the imagined collection against which rarity is told. */
const wordsPerQuestion = 7;
const questions = 60_000;
const steps = 1000;
const hanOnly = /^\p{Script=Han}+$/u;
/** Rarer words are met less than once in the collection: as telling as unknown ones. */
const minCount = 100;

/** Knows nothing: every term is as telling as any other. */
export const noBackground: Background = { rarity: () => 1 };

/** What is known of a language at large: of Chinese alone. */
export function backgroundOf(language: Language, { background }: { readonly background: Background }): Background {
  return language === 'zh-CN' ? background : noBackground;
}

/**
 * Rarity of Chinese characters, pairs, words and syllables from the word counts of the segmenter's dictionary. A small
 * set of entries alone would take a spoken 咋整 for the most telling word of a question.
 */
export function createBackground(segmenter: Segmenter): Background {
  const counts = createKeyTable(400_000);
  let total = 0;
  const keys = createGrowingNumbers();
  const add = (field: Field, text: string, count: number) => {
    const key = termKey(fields.indexOf(field), text);
    const before = counts.get(key);
    if (before < 0) keys.push(key);
    counts.set(key, Math.max(0, before) + count);
  };
  segmenter.eachWord(minCount, (word, count) => {
    total += count;
    if (!hanOnly.test(word)) return;
    const characters = [...word];
    const sounds = characters.map((character) => foldSyllable(syllableOf(character)));
    add('word', word, count);
    for (const character of characters) add('unit', character, count);
    for (const sound of sounds) add('sound', sound, count);
    for (let at = 0; at + 1 < characters.length; at++) {
      add('pair', `${characters[at]}${characters[at + 1]}`, count);
      add('chime', `${sounds[at]}_${sounds[at + 1]}`, count);
    }
  });
  const table = createKeyTable(40_000);
  for (const key of keys.take()) {
    const met = questions * (1 - Math.exp((-wordsPerQuestion * counts.get(key)) / total));
    const rarity = Math.log(1 + questions / (met + 2)) / Math.log(1 + questions / 2);
    if (rarity < 0.995) table.set(key, Math.round(rarity * steps));
  }
  return {
    rarity: (field, text) => {
      const found = table.get(termKey(fields.indexOf(field), text));
      return found < 0 ? 1 : found / steps;
    },
  };
}
