import { createHash } from 'node:crypto';
import type { EntryText } from '#contract/venue/entry.ts';
import { leavesOf, type Path, partAt } from '../workbook/paths.ts';

/** A text of an entry that is another one in each language, and where it stands in it. */
export interface Word {
  readonly path: Path;
  readonly text: string;
}

/** Parts that are the same in every language, or that are made of what is translated. */
const untranslated = new Set(['sign', 'reading', 'translatedFrom']);
const phrasings = 'phrasings';

/** The words of what an entry says in one language, in its order. The ways to ask are one, a line for each. */
export function wordsOf(text: EntryText): readonly Word[] {
  return leavesOf({ ...text, phrasings: text.phrasings.join('\n') }).flatMap(({ path, value }) =>
    typeof value === 'string' && isTranslated(String(path.at(-1)), value) ? [{ path, text: value }] : [],
  );
}

/** A figure is a number, which is the same everywhere, or a word: 免费. */
function isTranslated(key: string, value: string): boolean {
  return !untranslated.has(key) && (key !== 'figure' || /\p{Letter}/u.test(value));
}

/** What stands in a text at the path of a word; '' where nothing does. */
export function wordAt(text: EntryText | undefined, path: Path): string {
  const value = partAt(text, path);
  if (path[0] === phrasings) return Array.isArray(value) ? value.join('\n') : '';
  return typeof value === 'string' ? value : '';
}

/** Names the words that a translation was made from: the first eight bytes of their SHA-256. */
export function nameOfWords(words: readonly Word[]): string {
  const told = JSON.stringify(words.map(({ path, text }) => [path, text]));
  return createHash('sha256').update(told).digest('hex').slice(0, 16);
}

/** Whether a text was translated from other words than the entry now has; false where nobody noted from which. */
export function isStale(original: EntryText, translation: EntryText | undefined): boolean {
  const from = translation?.translatedFrom;
  return from !== undefined && from !== nameOfWords(wordsOf(original));
}
