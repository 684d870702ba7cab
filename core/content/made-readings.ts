import type { Database } from '../storage/database.ts';
import type { StoredReading } from './given-words.ts';

/** Readings that the machine made of a venue's sentences, in content.db: they can be made again. */
export interface MadeReadings {
  /** Read a page at a time as they are taken, so that other work may go between. */
  readonly all: () => Iterable<StoredReading>;
  /** What was last given to `finish`; null before. */
  readonly madeFor: () => string | null;
  readonly keep: (readings: readonly StoredReading[]) => void;
  readonly drop: (sentences: readonly Omit<StoredReading, 'reading'>[]) => void;
  /** All readings of a version are kept, and those of other venues go. */
  readonly finish: (version: string) => void;
}

const pageSize = 500;

export function createMadeReadings(db: Database, venueId: string): MadeReadings {
  const select = db.prepare<[string, string, string], StoredReading>(
    `SELECT language, text, reading FROM reading
     WHERE venue_id = ? AND (language, text) > (?, ?) AND origin = 'made' ORDER BY language, text LIMIT ${pageSize}`,
  );
  const version = db.prepare<[], string>('SELECT version FROM reading_version').pluck();
  const keepVersion = db.prepare('INSERT OR REPLACE INTO reading_version (id, version) VALUES (1, ?)');
  const dropOthers = db.prepare(`DELETE FROM reading WHERE origin = 'made' AND venue_id <> ?`);
  const put = db.prepare(
    `INSERT OR REPLACE INTO reading (venue_id, language, text, origin, reading)
     VALUES (:venueId, :language, :text, 'made', :reading)`,
  );
  const remove = db.prepare(
    `DELETE FROM reading WHERE venue_id = :venueId AND language = :language AND text = :text AND origin = 'made'`,
  );
  const keep = db.transaction((readings: readonly StoredReading[]) => {
    for (const { language, text, reading } of readings) put.run({ venueId, language, text, reading });
  });
  const drop = db.transaction<MadeReadings['drop']>((sentences) => {
    for (const { language, text } of sentences) remove.run({ venueId, language, text });
  });
  const finish = db.transaction((made: string) => {
    dropOthers.run(venueId);
    keepVersion.run(made);
  });
  return {
    all: function* () {
      let page = select.all(venueId, '', '');
      for (let last = page.at(-1); last; last = page.at(-1)) {
        yield* page;
        page = select.all(venueId, last.language, last.text);
      }
    },
    madeFor: () => version.get() ?? null,
    keep: (readings) => keep(readings),
    drop: (sentences) => drop(sentences),
    finish: (made) => finish(made),
  };
}
