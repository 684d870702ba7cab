import { isDeepStrictEqual } from 'node:util';
import type { ContentChanges } from '#contract/page/publications.ts';
import type { VenueContent } from '#contract/venue/venue.ts';

/** What one version changes of another; all is new where there was none. */
export function changesBetween(before: VenueContent | null, after: VenueContent): ContentChanges {
  const earlier = new Map(before?.entries.map((entry) => [entry.id, entry]));
  let added = 0;
  let changed = 0;
  for (const entry of after.entries) {
    const was = earlier.get(entry.id);
    earlier.delete(entry.id);
    if (!was) added += 1;
    else if (!isDeepStrictEqual(was, entry)) changed += 1;
  }
  return { added, changed, removed: earlier.size, isVenueChanged: !isDeepStrictEqual(before?.venue, after.venue) };
}
