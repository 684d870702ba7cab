import type { Language } from '#contract/base/language.ts';

/** A phrasing that staff gave to an entry of a venue. */
export interface AddedPhrasing {
  readonly venueId: string;
  readonly entryId: string;
  readonly language: Language;
  readonly text: string;
}

/** How a sentence is read aloud. */
export interface StoredReading {
  readonly language: Language;
  readonly text: string;
  readonly reading: string;
}

/** A reading that staff gave to a sentence of a venue. */
export type StaffReading = StoredReading & { readonly venueId: string };

/** What earlier releases kept in content.db of what staff gave. */
export interface FormerWords {
  readonly phrasings: readonly AddedPhrasing[];
  readonly readings: readonly StaffReading[];
}

/**
 * Phrasings and readings that staff gave to what a venue's files say. They lie beside content.db, which can be made anew without
 * them, and each is on the disk when the call returns.
 */
export interface GivenWords {
  /** Given again, a phrasing stays as it is. */
  readonly addPhrasing: (phrasing: AddedPhrasing) => void;
  /** Those of a venue, the oldest first. */
  readonly phrasingsOf: (venueId: string) => readonly AddedPhrasing[];
  readonly takeBackPhrasings: (phrasings: readonly AddedPhrasing[]) => void;
  readonly readingsOf: (venueId: string) => readonly StoredReading[];
  /** Writes down, or with null drops, how staff say a sentence; `record` runs in the same transaction, and undoes it by throwing. */
  readonly correctReading: (
    sentence: Omit<StaffReading, 'reading'>,
    reading: string | null,
    record: () => void,
  ) => void;
  /** Takes over what earlier releases kept elsewhere: once, and nothing that is given to it later. */
  readonly takeOver: (former: FormerWords) => void;
}
