import type { EntryText } from '#contract/venue/entry.ts';
import { leavesOf, type Path, partAt, put, take } from '../workbook/paths.ts';
import type { Word } from './entry-words.ts';

/** A text whose parts are being put together; the schema says afterwards whether it is one. */
export type Draft = Record<string, unknown>;

/**
 * What an entry says in a language, with the words of a translation in their places. A word that is left empty is left out;
 * signs and numbers are those of the Chinese text where the language has none of its own.
 */
export function translatedText(
  chinese: EntryText,
  before: EntryText | undefined,
  words: readonly Word[],
  wordAfter: (path: Path) => string,
): Draft {
  const text: Draft = structuredClone({ ...before });
  for (const { path } of words) {
    const after = wordAfter(path);
    if (after === '') take(text, path);
    else put(text, path, path[0] === 'phrasings' ? linesOf(after) : after);
  }
  const isWord = new Set(words.map(({ path }) => path.join('/')));
  for (const { path, value } of leavesOf(sharedParts(chinese))) {
    const holder = path.slice(0, -1);
    const hasOwnWords = words.some((word) => isIn(word.path, holder));
    const isWanted = !isWord.has(path.join('/')) && partAt(text, path) === undefined;
    if (isWanted && (!hasOwnWords || partAt(text, holder) !== undefined)) put(text, path, value);
  }
  return withoutEmptyParts(text);
}

/** Place, duration and fee: the parts that hold what is the same in every language. */
function sharedParts({ place, duration, fee }: EntryText) {
  return { place, duration, fee };
}

function isIn(path: Path, holder: Path): boolean {
  return holder.length > 0 && holder.every((key, index) => path[index] === key);
}

function withoutEmptyParts(text: Draft): Draft {
  const parts = Object.entries(text).map(([key, value]): [string, unknown] => [
    key,
    Array.isArray(value) ? value.filter((item) => item !== undefined && !isEmpty(item)) : value,
  ]);
  return Object.fromEntries(parts.filter(([, value]) => !isEmpty(value)));
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

function linesOf(words: string): string[] {
  return words
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
