import type { VenueContent } from '#contract/venue/venue.ts';

/** The files of a venue folder, by path: venue.json, and the entries of each category in one. */
export function venueFileTexts({ venue, entries }: VenueContent): ReadonlyMap<string, string> {
  const categories = venue.categories
    .map(({ id }) => id)
    .filter((id) => entries.some((entry) => entry.categoryId === id));
  return new Map([
    ['venue.json', written(venue)],
    ...categories.map((id): [string, string] => [
      `entries/${id}.json`,
      written(entries.filter(({ categoryId }) => categoryId === id)),
    ]),
  ]);
}

function written(document: object): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}
