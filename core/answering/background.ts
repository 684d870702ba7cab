import { createKeyTable } from './key-table.ts';
import { foldSyllable, syllableOf } from './pinyin.ts';
import type { Segmenter } from './segmenter.ts';
import { type Field, fields, termKey } from './tokens.ts';

/** How telling a term is in questions at large, 0 (in every question) to 1 (hardly ever met). */
export interface Background {
  readonly rarity: (field: Field, text: string) => number;
}

/** Words in a question, and questions in the imagined collection against which rarity is told. */
const wordsPerQuestion = 7;
const questions = 60_000;
const steps = 1000;
const maxHan = /^\p{Script=Han}+$/u;

/** Knows nothing: every term is as telling as any other. */
export const noBackground: Background = { rarity: () => 1 };

/**
 * Rarity of Chinese characters, pairs, words and syllables from the word counts of the segmenter's dictionary. A small
 * set of entries alone would take a spoken 咋整 for the most telling word of a question.
 */
export function createBackground(segmenter: Segmenter): Background {
  const counts = new Map<number, number>();
  let total = 0;
  const add = (field: Field, text: string, count: number) => {
    const key = termKey(fields.indexOf(field), text);
    counts.set(key, (counts.get(key) ?? 0) + count);
  };
  segmenter.eachWord((word, count) => {
    total += count;
    if (!maxHan.test(word)) return;
    const characters = [...word];
    for (const character of characters) add('unit', character, count);
    if (count < 20) return;
    add('word', word, count);
    const sounds = characters.map((character) => foldSyllable(syllableOf(character)));
    for (const sound of sounds) add('sound', sound, count);
    for (let at = 0; at + 1 < characters.length; at++) {
      add('pair', `${characters[at]}${characters[at + 1]}`, count);
      add('sound', `${sounds[at]}_${sounds[at + 1]}`, count);
    }
  });
  const table = createKeyTable(40_000);
  for (const [key, count] of counts) {
    const met = questions * (1 - Math.exp((-wordsPerQuestion * count) / total));
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
