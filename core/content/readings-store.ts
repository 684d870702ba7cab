import type { Language } from '#contract/base/language.ts';
import type { Database } from '../storage/database.ts';

/** How a sentence is read aloud. */
export interface StoredReading {
  readonly language: Language;
  readonly text: string;
  readonly reading: string;
}

/** Readings of the loaded venue's sentences; those of staff outlast every new version of the content. */
export interface ReadingsStore {
  readonly all: () => readonly (StoredReading & { readonly origin: 'made' | 'staff' })[];
  /** The version for which `keepMade` was last called; null before. */
  readonly madeFor: () => string | null;
  /** Puts the machine's readings of a version in the place of those of the one before. */
  readonly keepMade: (version: string, readings: readonly StoredReading[]) => void;
  /** Writes down, or with null drops, what staff say; `record` runs in the same transaction, and undoes it by throwing. */
  readonly correct: (sentence: Omit<StoredReading, 'reading'>, reading: string | null, record: () => void) => void;
}

/** `venueId` gives the loaded venue, or null. */
export function createReadingsStore(db: Database, venueId: () => string | null): ReadingsStore {
  const select = db.prepare<[string | null], StoredReading & { origin: 'made' | 'staff' }>(
    'SELECT language, text, reading, origin FROM reading WHERE venue_id = ?',
  );
  const version = db.prepare<[], string>('SELECT version FROM reading_version').pluck();
  const keepVersion = db.prepare('INSERT OR REPLACE INTO reading_version (id, version) VALUES (1, ?)');
  const dropMade = db.prepare(`DELETE FROM reading WHERE origin = 'made'`);
  const put = db.prepare(
    `INSERT OR REPLACE INTO reading (venue_id, language, text, origin, reading)
     VALUES (:venueId, :language, :text, :origin, :reading)`,
  );
  const drop = db.prepare(
    `DELETE FROM reading WHERE venue_id = :venueId AND language = :language AND text = :text AND origin = 'staff'`,
  );
  const keepMade = db.transaction((made: string, readings: readonly StoredReading[]) => {
    dropMade.run();
    for (const reading of readings) put.run({ ...reading, venueId: venueId(), origin: 'made' });
    keepVersion.run(made);
  });
  const correct = db.transaction<ReadingsStore['correct']>(({ language, text }, reading, record) => {
    const sentence = { venueId: venueId(), language, text };
    if (reading === null) drop.run(sentence);
    else put.run({ ...sentence, origin: 'staff', reading });
    record();
  });
  return {
    all: () => select.all(venueId()),
    madeFor: () => version.get() ?? null,
    keepMade: (made, readings) => keepMade(made, readings),
    correct: (sentence, reading, record) => correct(sentence, reading, record),
  };
}
