import type { VenueContent } from '#contract/venue/venue.ts';

const examples = 3;

/** A venue with a few entries of a sample, to be written over: references to the others are left out. */
export function templateOf({ venue, entries }: VenueContent): VenueContent {
  const kept = entries.slice(0, examples);
  const ids = new Set(kept.map(({ id }) => id));
  const withKnown = ({ entryId, ...event }: VenueContent['venue']['events'][number]) =>
    entryId !== undefined && ids.has(entryId) ? { ...event, entryId } : event;
  return {
    venue: { ...venue, popularIds: venue.popularIds.filter((id) => ids.has(id)), events: venue.events.map(withKnown) },
    entries: kept.map((entry) => ({ ...entry, relatedIds: entry.relatedIds.filter((id) => ids.has(id)) })),
  };
}
