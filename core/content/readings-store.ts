import type { GivenWords, StoredReading } from './given-words.ts';
import type { MadeReadings } from './made-readings.ts';

type Sentence = Omit<StoredReading, 'reading'>;

/** Readings of a venue's sentences; those of staff outlast every new version of the content. */
export interface ReadingsStore {
  /** Those that the machine made, read as they are taken so that other work may go between; then those of staff. */
  readonly all: () => Iterable<StoredReading & { readonly origin: 'made' | 'staff' }>;
  /** What was last given to `finishMade`; null before. */
  readonly madeFor: () => string | null;
  /** Keeps some readings that the machine made. */
  readonly keepMade: (readings: readonly StoredReading[]) => void;
  /** Drops what the machine made of some sentences. */
  readonly dropMade: (sentences: readonly Sentence[]) => void;
  /** All made readings of a version are kept, and those of other venues go. */
  readonly finishMade: (version: string) => void;
  /** Writes down, or with null drops, what staff say; `record` runs in the same transaction, and undoes it by throwing. */
  readonly correct: (sentence: Sentence, reading: string | null, record: () => void) => void;
}

/** What the machine made, in content.db, beside what staff gave. */
export function createReadingsStore(made: MadeReadings, given: GivenWords, venueId: string): ReadingsStore {
  return {
    all: function* () {
      for (const reading of made.all()) yield { ...reading, origin: 'made' };
      for (const reading of given.readingsOf(venueId)) yield { ...reading, origin: 'staff' };
    },
    madeFor: made.madeFor,
    keepMade: made.keep,
    dropMade: made.drop,
    finishMade: made.finish,
    correct: ({ language, text }, reading, record) =>
      given.correctReading({ venueId, language, text }, reading, record),
  };
}
