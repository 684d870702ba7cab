import { type VenueContent, venueParts } from '#contract/venue/venue.ts';

/** The files of a venue folder, by path: venue.json, the entries of each category in one, and a file for each part that there is. */
export function venueFileTexts({ venue, entries }: VenueContent): ReadonlyMap<string, string> {
  const categories = venue.categories
    .map(({ id }) => id)
    .filter((id) => entries.some((entry) => entry.categoryId === id));
  const parts = venueParts.filter((part) => venue[part].length > 0);
  const rest = Object.fromEntries(Object.entries(venue).filter(([key]) => !parts.some((part) => part === key)));
  return new Map([
    ['venue.json', written(rest)],
    ...categories.map((id): [string, string] => [
      `entries/${id}.json`,
      written(entries.filter(({ categoryId }) => categoryId === id)),
    ]),
    ...parts.map((part): [string, string] => [`${part}.json`, written(venue[part])]),
  ]);
}

function written(document: object): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}
