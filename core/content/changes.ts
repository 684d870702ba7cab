import { isDeepStrictEqual } from 'node:util';
import type { ContentChanges } from '#contract/page/publications.ts';
import type { Entry } from '#contract/venue/entry.ts';
import type { Venue, VenueContent } from '#contract/venue/venue.ts';

/** A version to compare with, wherever it lies. */
export interface EarlierVersion {
  readonly venue: Venue;
  readonly entryIds: readonly string[];
  /** Whether it has this very entry, the same in every value. */
  readonly has: (entry: Entry) => boolean;
}

/** What one version changes of another, in numbers, and which of its entries are as they were. */
export interface Changes {
  readonly counts: ContentChanges;
  readonly unchanged: ReadonlySet<Entry>;
}

export function earlierVersion({ venue, entries }: VenueContent): EarlierVersion {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return { venue, entryIds: [...byId.keys()], has: (entry) => isDeepStrictEqual(byId.get(entry.id), entry) };
}

/** What one version changes of another; all is new where there was none. */
export function changesBetween(before: EarlierVersion | null, after: VenueContent): Changes {
  const earlier = new Set(before?.entryIds);
  const unchanged = new Set<Entry>();
  let added = 0;
  let changed = 0;
  for (const entry of after.entries) {
    if (!earlier.delete(entry.id)) added += 1;
    else if (before?.has(entry)) unchanged.add(entry);
    else changed += 1;
  }
  const isVenueChanged = !isDeepStrictEqual(before?.venue, after.venue);
  return { unchanged, counts: { added, changed, removed: earlier.size, isVenueChanged } };
}
