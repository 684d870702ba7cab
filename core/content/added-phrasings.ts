import type { Language } from '#contract/base/language.ts';
import { type Entry, maxPhrasings } from '#contract/venue/entry.ts';
import type { VenueContent } from '#contract/venue/venue.ts';
import type { Database } from '../storage/database.ts';

/** A phrasing that staff gave to an entry of a venue. */
export interface AddedPhrasing {
  readonly venueId: string;
  readonly entryId: string;
  readonly language: Language;
  readonly text: string;
}

/** Phrasings that staff gave, beside those of the venue's files. */
export interface AddedPhrasings {
  /** False where the entry has no text in the language. */
  readonly add: (phrasing: AddedPhrasing) => boolean;
  /** Those of a venue, the oldest first. */
  readonly of: (venueId: string) => readonly AddedPhrasing[];
  readonly takeBack: (phrasings: readonly AddedPhrasing[]) => void;
  /** The content of a venue's files with the phrasings that staff gave; only entries that have some are made anew. */
  readonly mergeInto: (written: VenueContent) => {
    readonly content: VenueContent;
    /** Grows with every phrasing that is added. */
    readonly revision: number;
  };
}

export function createAddedPhrasings(db: Database): AddedPhrasings {
  const hasText = db.prepare<[string, string], number>('SELECT 1 FROM entry_text WHERE entry_id = ? AND language = ?');
  const insert = db.prepare(
    `INSERT INTO added_phrasing (venue_id, entry_id, language, text) VALUES (:venueId, :entryId, :language, :text)
     ON CONFLICT DO NOTHING`,
  );
  const select = db.prepare<[string], AddedPhrasing & { number: number }>(
    `SELECT number, venue_id AS venueId, entry_id AS entryId, language, text FROM added_phrasing
     WHERE venue_id = ? ORDER BY number`,
  );
  const remove = db.prepare(
    `DELETE FROM added_phrasing
     WHERE venue_id = :venueId AND entry_id = :entryId AND language = :language AND text = :text`,
  );
  const takeBack = db.transaction((phrasings: readonly AddedPhrasing[]) => {
    for (const { venueId, entryId, language, text } of phrasings) remove.run({ venueId, entryId, language, text });
  });
  return {
    of: (venueId) => select.all(venueId),
    takeBack: (phrasings) => void takeBack(phrasings),
    add: (phrasing) => {
      if (!hasText.get(phrasing.entryId, phrasing.language)) return false;
      insert.run(phrasing);
      return true;
    },
    mergeInto: ({ venue, entries }) => {
      const rows = select.all(venue.id);
      const added = Map.groupBy(rows, ({ entryId }) => entryId);
      const merged = entries.map((entry) => withAdded(entry, added.get(entry.id) ?? []));
      return { content: { venue, entries: merged }, revision: rows.at(-1)?.number ?? 0 };
    },
  };
}

function withAdded(entry: Entry, added: readonly AddedPhrasing[]): Entry {
  const texts = { ...entry.texts };
  for (const [language, given] of Map.groupBy(added, (one) => one.language)) {
    const text = texts[language];
    if (text) texts[language] = { ...text, phrasings: mergePhrasings(text.phrasings, given) };
  }
  return added.length === 0 ? entry : { ...entry, texts };
}

/** Where there are too many, the files' last go. */
function mergePhrasings(written: readonly string[], added: readonly AddedPhrasing[]): string[] {
  const more = added.map(({ text }) => text).filter((text) => !written.includes(text));
  const kept = more.slice(-maxPhrasings);
  return [...written.slice(0, maxPhrasings - kept.length), ...kept];
}
