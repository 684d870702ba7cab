import { type VenueContent, venueParts } from '#contract/venue/venue.ts';

/** The files of a venue folder, by path: venue.json, the entries of each category in one, and a file for each part that there is. */
export function venueFileTexts(content: VenueContent): ReadonlyMap<string, string> {
  const { venue } = content;
  const parts = venueParts.filter((part) => venue[part].length > 0);
  const rest = Object.fromEntries(Object.entries(venue).filter(([key]) => !parts.some((part) => part === key)));
  return new Map([
    ...packFileTexts(content),
    ['venue.json', written(rest)],
    ...parts.map((part): [string, string] => [`${part}.json`, written(venue[part])]),
  ]);
}

/** The same as a pack has them: all of the venue in venue.json, for the paths in a pack are a form that does not change. */
export function packFileTexts({ venue, entries }: VenueContent): ReadonlyMap<string, string> {
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
