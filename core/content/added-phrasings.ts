import { maxPhrasings } from '#contract/venue/entry.ts';
import type { Database } from '../storage/database.ts';

/** A phrasing that staff gave to an entry of a venue. */
export interface AddedPhrasing {
  readonly venueId: string;
  readonly entryId: string;
  readonly language: string;
  readonly text: string;
}

/** Phrasings that staff gave, beside those of the venue's files. */
export interface AddedPhrasings {
  /** False where the entry has no text in the language. */
  readonly add: (phrasing: AddedPhrasing) => boolean;
  readonly of: (venueId: string) => {
    /** An entry's phrasings of the files with those that staff gave; where there are too many, the files' last go. */
    readonly mergeInto: (entryId: string, language: string, written: readonly string[]) => string[];
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
  return {
    add: (phrasing) => {
      if (!hasText.get(phrasing.entryId, phrasing.language)) return false;
      insert.run(phrasing);
      return true;
    },
    of: (venueId) => {
      const rows = select.all(venueId);
      const added = Map.groupBy(rows, ({ entryId, language }) => `${entryId} ${language}`);
      return {
        revision: rows.at(-1)?.number ?? 0,
        mergeInto: (entryId, language, written) => {
          const given = (added.get(`${entryId} ${language}`) ?? []).map(({ text }) => text);
          const more = given.filter((text) => !written.includes(text)).slice(-maxPhrasings);
          return [...written.slice(0, maxPhrasings - more.length), ...more];
        },
      };
    },
  };
}
