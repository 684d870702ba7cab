import type { Language } from '#contract/base/language.ts';
import type { Database } from '../storage/database.ts';

interface Phrasing {
  readonly venueId: string;
  readonly entryId: string;
  readonly language: Language;
  readonly text: string;
}

interface Sentence {
  readonly venueId: string;
  readonly language: Language;
  readonly text: string;
}

type Reading = Sentence & { readonly reading: string };

/** Phrasings and readings that staff gave, in drafts.db. They work at once, whatever becomes of the draft. */
export function createGivenWords(db: Database) {
  const putPhrasing = db.prepare<Phrasing>(
    `INSERT INTO added_phrasing (venue_id, entry_id, language, text) VALUES (:venueId, :entryId, :language, :text)
     ON CONFLICT DO NOTHING`,
  );
  const phrasings = db.prepare<[string], Phrasing>(
    `SELECT venue_id AS venueId, entry_id AS entryId, language, text FROM added_phrasing
     WHERE venue_id = ? ORDER BY number`,
  );
  const dropPhrasing = db.prepare<Phrasing>(
    `DELETE FROM added_phrasing
     WHERE venue_id = :venueId AND entry_id = :entryId AND language = :language AND text = :text`,
  );
  const takeBackPhrasings = db.transaction((given: readonly Phrasing[]) => {
    for (const { venueId, entryId, language, text } of given) dropPhrasing.run({ venueId, entryId, language, text });
  });
  const putReading = db.prepare<Reading>(
    `INSERT INTO staff_reading (venue_id, language, text, reading) VALUES (:venueId, :language, :text, :reading)
     ON CONFLICT DO UPDATE SET reading = excluded.reading`,
  );
  const readings = db.prepare<[string], Omit<Reading, 'venueId'>>(
    'SELECT language, text, reading FROM staff_reading WHERE venue_id = ? ORDER BY language, text',
  );
  const dropReading = db.prepare<Sentence>(
    'DELETE FROM staff_reading WHERE venue_id = :venueId AND language = :language AND text = :text',
  );
  const correctReading = db.transaction((sentence: Sentence, reading: string | null, record: () => void) => {
    if (reading === null) dropReading.run(sentence);
    else putReading.run({ ...sentence, reading });
    record();
  });
  const isTakenOver = db.prepare('SELECT 1 FROM taken_over');
  const noteTakenOver = db.prepare('INSERT INTO taken_over (id) VALUES (1)');
  // In one transaction with its note: content.db may lose, in a power cut, that it has given them away.
  const takeOver = db.transaction((former: { phrasings: readonly Phrasing[]; readings: readonly Reading[] }) => {
    if (isTakenOver.get() !== undefined) return;
    for (const phrasing of former.phrasings) putPhrasing.run(phrasing);
    for (const reading of former.readings) putReading.run(reading);
    noteTakenOver.run();
  });
  return {
    addPhrasing: (phrasing: Phrasing) => void putPhrasing.run(phrasing),
    phrasingsOf: (venueId: string) => phrasings.all(venueId),
    takeBackPhrasings: (given: readonly Phrasing[]) => void takeBackPhrasings(given),
    readingsOf: (venueId: string) => readings.all(venueId),
    correctReading: (sentence: Sentence, reading: string | null, record: () => void) =>
      void correctReading(sentence, reading, record),
    takeOver: (former: { readonly phrasings: readonly Phrasing[]; readonly readings: readonly Reading[] }) =>
      void takeOver(former),
  };
}
