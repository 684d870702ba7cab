import type { Entry } from '#contract/venue/entry.ts';
import type { Venue } from '#contract/venue/venue.ts';
import type { DraftContent } from './draft-content.ts';
import { isPartId, partRefOf } from './parts/venue-parts.ts';

/** Whether an entry names hours that no longer hold, going from one venue to the next. */
export type NamesFormerHours = (entry: Entry, before: Venue, after: Venue) => boolean;

const withHours: ReadonlySet<string> = new Set(['venue', 'place', 'service']);

/** The entries that would go on naming the old hours in words if the draft were published as it stands. */
export function formerHoursIn(draft: DraftContent, namesFormerHours: NamesFormerHours): readonly Entry[] {
  const isAboutHours = draft
    .records()
    .some(({ documentId }) => isPartId(documentId) && withHours.has(partRefOf(documentId).kind));
  if (!isAboutHours) return [];
  const before = draft.live().venue;
  const { venue, entries } = draft.whole();
  return entries.filter((entry) => namesFormerHours(entry, before, venue));
}
