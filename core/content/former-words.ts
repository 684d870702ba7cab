import type { Database } from '../storage/database.ts';
import type { AddedPhrasing, GivenWords, StaffReading } from './given-words.ts';

/**
 * Hands over the phrasings and readings of staff that an earlier release has written into content.db. They are removed there once
 * they lie safely where they belong: whatever ends the process between, the next start does it again.
 */
export function handOverFormerWords(db: Database, given: Pick<GivenWords, 'takeOver'>): void {
  const phrasings = db
    .prepare<[], AddedPhrasing>(
      'SELECT venue_id AS venueId, entry_id AS entryId, language, text FROM added_phrasing ORDER BY number',
    )
    .all();
  const readings = db
    .prepare<[], StaffReading>(
      "SELECT venue_id AS venueId, language, text, reading FROM reading WHERE origin = 'staff' ORDER BY language, text",
    )
    .all();
  given.takeOver({ phrasings, readings });
  if (phrasings.length + readings.length === 0) return;
  db.transaction(() => {
    db.exec("DELETE FROM added_phrasing; DELETE FROM reading WHERE origin = 'staff';");
  })();
}
