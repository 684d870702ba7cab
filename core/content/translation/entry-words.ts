import type { EntryText } from '#contract/venue/entry.ts';
import { leavesOf, type Path, partAt } from '../workbook/paths.ts';

/** A text of an entry that is another one in each language, and where it stands in it. */
export interface Word {
  readonly path: Path;
  readonly text: string;
}

/** Parts that are made of what is translated, or noted beside it. */
const noWords = new Set(['reading', 'translatedFrom']);
const phrasings = 'phrasings';

/** All texts of an entry in one language, numbers and signs among them, in its order. The ways to ask are one, a line for each. */
export function textsOf({ chineseBefore: _, ...text }: EntryText): readonly Word[] {
  return leavesOf({ ...text, phrasings: text.phrasings.join('\n') }).flatMap(({ path, value }) =>
    typeof value === 'string' && !noWords.has(String(path.at(-1))) ? [{ path, text: value }] : [],
  );
}

/** The words of what an entry says in one language, in its order: what is the same in every language is none. */
export function wordsOf(text: EntryText): readonly Word[] {
  return textsOf(text).filter(isTranslated);
}

/** A sign is what hangs there; a figure is a number, which is the same everywhere, or a word: 免费. */
function isTranslated({ path, text }: Word): boolean {
  const key = path.at(-1);
  return key !== 'sign' && (key !== 'figure' || /\p{Letter}/u.test(text));
}

/** What stands in a text at the path of a word; '' where nothing does. */
export function wordAt(text: EntryText | undefined, path: Path): string {
  const value = partAt(text, path);
  if (path[0] === phrasings) return Array.isArray(value) ? value.join('\n') : '';
  return typeof value === 'string' ? value : '';
}

/** What the Chinese said when a text was last right, if it says something else now; '' where nobody knows what. */
export function chineseBefore(translation: EntryText | undefined, path: Path): string | undefined {
  return translation?.chineseBefore?.[path.join('.')];
}
