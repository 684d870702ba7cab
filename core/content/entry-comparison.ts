import { isDeepStrictEqual } from 'node:util';
import type { Entry } from '#contract/venue/entry.ts';
import type { Database } from '../storage/database.ts';
import { type EntryRow, entryOf, rowOf, type TextRow, type TextRows, textOf, textRowsOf } from './entry-rows.ts';

/** Whether content.db has this very entry, the same in every value. */
export function createEntryComparison(db: Database): (entry: Entry) => boolean {
  const readEntry = db.prepare<[string], EntryRow>(
    'SELECT id, category_id, department, checked_on, valid_until, related_ids, action, hours_of FROM entry WHERE id = ?',
  );
  const readTexts = db.prepare<[string], TextRow>('SELECT * FROM entry_text WHERE entry_id = ?');
  const readPhrasings = db
    .prepare<[string, string], string>(
      'SELECT text FROM phrasing WHERE entry_id = ? AND language = ? ORDER BY position',
    )
    .pluck();
  return (entry) => {
    const row = readEntry.get(entry.id);
    if (!row) return false;
    const texts = readTexts
      .all(entry.id)
      .map((text): TextRows => ({ text, phrasings: readPhrasings.all(entry.id, text.language) }));
    if (isWritten(row, texts, entry)) return true;
    // Written in another order, or by an earlier release, it may be the same all the same.
    return isDeepStrictEqual(
      entryOf(
        row,
        texts.map(({ text, phrasings }) => textOf(text, phrasings)),
      ),
      entry,
    );
  };
}

/** Whether these are the rows that would be written now, letter for letter: most often they are, and nothing has to be parsed. */
function isWritten(row: EntryRow, texts: readonly TextRows[], entry: Entry): boolean {
  const wanted = textRowsOf(entry);
  if (texts.length !== wanted.length || !isSameRow(row, rowOf(entry))) return false;
  const byLanguage = new Map(texts.map((one) => [one.text.language, one]));
  return wanted.every(({ text, phrasings }) => {
    const found = byLanguage.get(text.language);
    return found !== undefined && isSameRow(found.text, text) && areSame(found.phrasings, phrasings);
  });
}

function isSameRow<Row extends object>(one: Row, other: Row): boolean {
  return (Object.keys(other) as (keyof Row)[]).every((key) => one[key] === other[key]);
}

function areSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((text, index) => text === others[index]);
}
