import { type Entry, entrySchema } from '#contract/venue/entry.ts';
import { venueSchema } from '#contract/venue/venue.ts';
import type { Database } from '../storage/database.ts';
import type { Clock } from '../system/clock.ts';
import { type EarlierVersion, localizedTitle } from './changes.ts';
import { createEntriesWriting } from './entries-writing.ts';
import { createEntryComparison } from './entry-comparison.ts';
import { type EntryRow, entryOf, type TextRow, textOf } from './entry-rows.ts';
import { createMadeReadings, type MadeReadings } from './made-readings.ts';
import { createThresholdsStore, type ThresholdsStore } from './thresholds-store.ts';
import type { VenueFiles } from './venue-files.ts';

/** The venue in content.db. */
export interface ContentStore {
  /** The hash of what is loaded, or null while nothing is. */
  readonly loadedSha256: () => string | null;
  /**
   * Replaces the whole content in one transaction: whatever fails, what was there stays. Of `unchanged`, where it is about what
   * is loaded, nothing is written but a place in the order.
   */
  readonly replace: (files: VenueFiles, unchanged?: UnchangedEntries) => void;
  /** Everything, as it was loaded; null while nothing is loaded. */
  readonly read: () => VenueFiles | null;
  /** What is loaded, to compare with: its entries are looked up one by one and never in memory together. */
  readonly earlier: () => (EarlierVersion & { readonly sha256: string }) | null;
  readonly thresholds: ThresholdsStore;
  readonly madeReadingsOf: (venueId: string) => MadeReadings;
}

/** Entries of a new version that are in content.db already, the same in every value. */
export interface UnchangedEntries {
  /** Names what is loaded, as it was when they were compared. */
  readonly sha256: string;
  readonly entries: ReadonlySet<Entry>;
}

interface PackRow {
  venue_id: string;
  sha256: string;
  venue: string;
}

export function createContentStore({ db, clock }: { db: Database; clock: Clock }): ContentStore {
  const readPack = db.prepare<[], PackRow>('SELECT venue_id, sha256, venue FROM pack');
  const readEntries = db.prepare<[], EntryRow>('SELECT * FROM entry ORDER BY position');
  const readTexts = db.prepare<[], TextRow>('SELECT * FROM entry_text');
  const readPhrasings = db.prepare<[], { entry_id: string; language: string; text: string }>(
    'SELECT entry_id, language, text FROM phrasing ORDER BY entry_id, language, position',
  );
  const insertPack = db.prepare('INSERT INTO pack (id, venue_id, sha256, venue, loaded_at_ms) VALUES (1, ?, ?, ?, ?)');
  const writeEntries = createEntriesWriting(db);

  const replace = db.transaction(({ content, sha256 }: VenueFiles, unchanged?: UnchangedEntries) => {
    const isLoaded = unchanged !== undefined && readPack.get()?.sha256 === unchanged.sha256;
    writeEntries(content.entries, isLoaded ? unchanged.entries : new Set());
    db.exec('DELETE FROM pack');
    insertPack.run(content.venue.id, sha256, JSON.stringify(content.venue), clock.nowMs());
  });

  const read = db.transaction((): VenueFiles | null => {
    const pack = readPack.get();
    if (!pack) return null;
    const phrasings = Map.groupBy(readPhrasings.all(), (row) => `${row.entry_id} ${row.language}`);
    const texts = Map.groupBy(readTexts.all(), (row) => row.entry_id);
    const phrasingsOf = (row: TextRow) =>
      (phrasings.get(`${row.entry_id} ${row.language}`) ?? []).map((phrasing) => phrasing.text);
    const entries = readEntries.all().map((row) =>
      entrySchema.parse(
        entryOf(
          row,
          (texts.get(row.id) ?? []).map((text) => textOf(text, phrasingsOf(text))),
        ),
      ),
    );
    return { content: { venue: venueSchema.parse(JSON.parse(pack.venue)), entries }, sha256: pack.sha256 };
  });

  return {
    loadedSha256: () => readPack.get()?.sha256 ?? null,
    earlier: () => {
      const pack = readPack.get();
      if (!pack) return null;
      const entryIds = db.prepare<[], string>('SELECT id FROM entry').pluck().all();
      const venue = venueSchema.parse(JSON.parse(pack.venue));
      const titles = db.prepare<[string, string], string>(
        'SELECT title FROM entry_text WHERE entry_id = ? AND language = ?',
      );
      const titleOf = (id: string) => localizedTitle((language) => titles.pluck().get(id, language));
      return { venue, entryIds, sha256: pack.sha256, has: createEntryComparison(db), titleOf };
    },
    replace: (files, unchanged) => replace(files, unchanged),
    read: () => read(),
    thresholds: createThresholdsStore(db),
    madeReadingsOf: (venueId) => createMadeReadings(db, venueId),
  };
}
