import type { Language } from '#contract/base/language.ts';
import type { Database } from '../storage/database.ts';

/** How a sentence is read aloud. */
export interface StoredReading {
  readonly language: Language;
  readonly text: string;
  readonly reading: string;
}

type KeptReading = StoredReading & { readonly origin: 'made' | 'staff' };

/** Readings of a venue's sentences; those of staff outlast every new version of the content. */
export interface ReadingsStore {
  /** Read a page at a time as they are taken, so that other work may go between. */
  readonly all: () => Iterable<KeptReading>;
  /** What was last given to `finishMade`; null before. */
  readonly madeFor: () => string | null;
  /** Keeps some readings that the machine made. */
  readonly keepMade: (readings: readonly StoredReading[]) => void;
  /** Drops what the machine made of some sentences. */
  readonly dropMade: (sentences: readonly Omit<StoredReading, 'reading'>[]) => void;
  /** All made readings of a version are kept, and those of other venues go. */
  readonly finishMade: (version: string) => void;
  /** Writes down, or with null drops, what staff say; `record` runs in the same transaction, and undoes it by throwing. */
  readonly correct: (sentence: Omit<StoredReading, 'reading'>, reading: string | null, record: () => void) => void;
}

const pageSize = 500;

export function createReadingsStore(db: Database, venueId: string): ReadingsStore {
  const select = db.prepare<[string, string, string, string], KeptReading>(
    `SELECT language, text, reading, origin FROM reading
     WHERE venue_id = ? AND (language, text, origin) > (?, ?, ?) ORDER BY language, text, origin LIMIT ${pageSize}`,
  );
  const version = db.prepare<[], string>('SELECT version FROM reading_version').pluck();
  const keepVersion = db.prepare('INSERT OR REPLACE INTO reading_version (id, version) VALUES (1, ?)');
  const dropOthers = db.prepare(`DELETE FROM reading WHERE origin = 'made' AND venue_id <> ?`);
  const put = db.prepare(
    `INSERT OR REPLACE INTO reading (venue_id, language, text, origin, reading)
     VALUES (:venueId, :language, :text, :origin, :reading)`,
  );
  const drop = db.prepare(
    `DELETE FROM reading WHERE venue_id = :venueId AND language = :language AND text = :text AND origin = :origin`,
  );
  const keepMade = db.transaction((readings: readonly StoredReading[]) => {
    for (const { language, text, reading } of readings) put.run({ venueId, language, text, origin: 'made', reading });
  });
  const dropMade = db.transaction<ReadingsStore['dropMade']>((sentences) => {
    for (const { language, text } of sentences) drop.run({ venueId, language, text, origin: 'made' });
  });
  const finishMade = db.transaction((made: string) => {
    dropOthers.run(venueId);
    keepVersion.run(made);
  });
  const correct = db.transaction<ReadingsStore['correct']>(({ language, text }, reading, record) => {
    const sentence = { venueId, language, text, origin: 'staff' };
    if (reading === null) drop.run(sentence);
    else put.run({ ...sentence, reading });
    record();
  });
  return {
    all: function* () {
      let page = select.all(venueId, '', '', '');
      for (let last = page.at(-1); last; last = page.at(-1)) {
        yield* page;
        page = select.all(venueId, last.language, last.text, last.origin);
      }
    },
    madeFor: () => version.get() ?? null,
    keepMade: (readings) => keepMade(readings),
    dropMade: (sentences) => dropMade(sentences),
    finishMade: (made) => finishMade(made),
    correct: (sentence, reading, record) => correct(sentence, reading, record),
  };
}
