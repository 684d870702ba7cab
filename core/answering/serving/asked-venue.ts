import type { Venue } from '#contract/venue/venue.ts';

/** What an engine needs of a venue beside its entries. */
export type AskedVenue = Pick<Venue, 'popularIds' | 'synonyms' | 'vetoWords'>;

/** That and no more: places and plans are as large as all entries, and every thread would have its own. */
export function askedVenue({ popularIds, synonyms, vetoWords }: AskedVenue): AskedVenue {
  return { popularIds, synonyms, vetoWords };
}
