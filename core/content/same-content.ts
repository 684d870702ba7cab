import { isDeepStrictEqual } from 'node:util';
import type { VenueContent } from '#contract/venue/venue.ts';
import { inSlices } from '../system/slices.ts';

/**
 * Whether two contents say the same, in every value and in the same order; looked through a few milliseconds at a time.
 * False once `signal` aborts. What both share as one object is not looked into.
 */
export async function isSameContent(one: VenueContent, other: VenueContent, signal: AbortSignal): Promise<boolean> {
  if (one === other) return !signal.aborted;
  const { places, ...venue } = one.venue;
  const { places: otherPlaces, ...otherVenue } = other.venue;
  return (
    isDeepStrictEqual(venue, otherVenue) &&
    (await areSame(places, otherPlaces, signal)) &&
    (await areSame(one.entries, other.entries, signal))
  );
}

/** The same but for the days on which answers were checked, which nobody is answered by. */
export async function isSameToAsk(one: VenueContent, other: VenueContent, signal: AbortSignal): Promise<boolean> {
  const dated = { venue: other.venue, entries: other.entries };
  if (one.entries.length === other.entries.length)
    dated.entries = other.entries.map((entry, place) => {
      const checkedOn = one.entries[place]?.checkedOn ?? entry.checkedOn;
      return checkedOn === entry.checkedOn ? entry : { ...entry, checkedOn };
    });
  return isSameContent(one, dated, signal);
}

async function areSame(items: readonly unknown[], others: readonly unknown[], signal: AbortSignal): Promise<boolean> {
  if (items.length !== others.length) return false;
  const differs = new AbortController();
  const over = AbortSignal.any([signal, differs.signal]);
  await inSlices(items.entries(), over, ([place, item]) => {
    if (item !== others[place] && !isDeepStrictEqual(item, others[place])) differs.abort();
  });
  return !over.aborted;
}
