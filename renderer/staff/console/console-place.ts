import type { PartKind } from '#contract/page/draft-parts.ts';
import type { WorklistItem } from '#contract/page/worklist.ts';

/** The console: the list of entries, or one of them. */
export interface ConsolePlace {
  readonly at: 'console';
  readonly entryId: string | null;
  readonly page: ConsolePage;
  /** What of the venue is shown, on its page. */
  readonly part?: PartPlace;
  /** A question without an answer, for which an entry is to be begun. */
  readonly question?: WorklistItem;
}

/** What of the console is shown: the list and its entry, the rest of the venue, files, or what is done with the draft as a whole. */
export type ConsolePage = 'entries' | 'venue' | 'files' | 'changes' | 'try';

/** What there is once in a venue stands on several sheets. */
export type VenueSheet = 'hours' | 'staffed' | 'today' | 'popular' | 'order' | 'words' | 'signs' | 'texts';

/** A list of parts of the venue, and the one that is open. */
export interface PartPlace {
  readonly kind: PartKind;
  readonly partId: string | null;
  readonly sheet: VenueSheet | null;
}

export const firstParts: PartPlace = { kind: 'venue', partId: null, sheet: null };

/** One step back; null: out of the console. */
export function stepBackInConsole({ entryId, page, part, question }: ConsolePlace): ConsolePlace | null {
  if (question) return null;
  if (page === 'venue') {
    if (!part || part.partId === null) return { at: 'console', entryId: null, page: 'entries' };
    return { at: 'console', entryId, page, part: { kind: part.kind, partId: null, sheet: null } };
  }
  if (page === 'entries') return entryId === null ? null : { at: 'console', entryId: null, page };
  if (part) return { at: 'console', entryId, page: 'venue', part };
  return { at: 'console', entryId, page: 'entries' };
}
