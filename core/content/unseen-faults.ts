import type { Entry } from '#contract/venue/entry.ts';
import type { Venue, VenueContent } from '#contract/venue/venue.ts';
import { type Contradiction, findContradictions } from './contradictions.ts';
import { findEventFaults, findEventTimeFaults } from './event-check.ts';
import { findExhibitFaults } from './exhibit-check.ts';
import { findGuideFaults } from './guide-check.ts';
import { findMatterFaults } from './matter-check.ts';
import { findTooLong } from './room.ts';
import { findWrongScripts } from './scripts.ts';

/** Everything that keeps content from being served though its schema allows it, wherever the content comes from. */
export function findUnseenFaults(content: VenueContent): readonly Contradiction[] {
  return [
    ...findContradictions(content),
    ...findGuideFaults(content.venue),
    ...findMatterFaults(content.venue),
    ...findExhibitFaults(content.venue),
    ...findEventFaults(content),
    ...findWrongScripts(content),
    ...findTooLong(content.venue),
  ];
}

/**
 * What of this is about one entry of a venue that has passed already; `others` are the entries that it refers to. It is quick
 * enough to be asked after every word that is written.
 */
export function findFaultsOfEntry(venue: Venue, entry: Entry, others: readonly Entry[]): readonly Contradiction[] {
  const { guide: _, ...rest } = venue;
  const silent = {
    ...rest,
    places: [],
    services: [],
    categories: [],
    matters: [],
    exhibits: [],
    trails: [],
    events: [],
  };
  const found = [
    ...findContradictions({ venue, entries: [entry, ...others] }),
    ...findWrongScripts({ venue: silent, entries: [entry] }),
  ];
  return found.filter(({ path }) => path[0] === 'entries' && path[1] === 0);
}

/** What of this is about floors, ways, and where places are. */
export function findFaultsOfGuide(venue: Venue): readonly Contradiction[] {
  return findGuideFaults(venue);
}

/** What of this is about the texts and the hours of a venue alone, without its entries and its plans. */
export function findFaultsOfVenue(venue: Venue): readonly Contradiction[] {
  const { guide: _, ...silent } = venue;
  return [...findWrongScripts({ venue: silent, entries: [] }), ...findTooLong(venue), ...findEventTimeFaults(venue)];
}
