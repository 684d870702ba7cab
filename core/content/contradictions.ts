import type { Entry } from '#contract/venue/entry.ts';
import type { VenueContent } from '#contract/venue/venue.ts';

/** Something the schema cannot see: a reference to nothing, or an id used twice. */
export interface Contradiction {
  readonly place: string;
  readonly reason: string;
}

/** Everything in a venue that refers to something that is not there, in reading order. */
export function findContradictions({ venue, entries }: VenueContent): readonly Contradiction[] {
  const entryIds = entries.map((entry) => entry.id);
  const categoryIds = venue.categories.map((category) => category.id);
  const placeIds = venue.places.map((place) => place.id);
  const known: Known = {
    entries: new Set(entryIds),
    categories: new Set(categoryIds),
    places: new Set(placeIds),
  };
  return [
    ...repeated('entries', entryIds),
    ...repeated('categories', categoryIds),
    ...repeated('places', placeIds),
    ...missing('venue.json: popularIds', 'entry', venue.popularIds, known.entries),
    ...entries.flatMap((entry) => contradictionsOf(entry, known)),
  ];
}

interface Known {
  readonly entries: ReadonlySet<string>;
  readonly categories: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
}

function contradictionsOf(entry: Entry, known: Known): Contradiction[] {
  const place = `entry ${entry.id}`;
  const placeIds = entry.action?.kind === 'show-place' ? [entry.action.placeId] : [];
  return [
    ...missing(place, 'category', [entry.categoryId], known.categories),
    ...missing(place, 'related entry', entry.relatedIds, known.entries),
    ...missing(place, 'place', placeIds, known.places),
  ];
}

function missing(place: string, what: string, ids: readonly string[], known: ReadonlySet<string>): Contradiction[] {
  return ids.filter((id) => !known.has(id)).map((id) => ({ place, reason: `there is no ${what} ${id}` }));
}

function repeated(where: string, ids: readonly string[]): Contradiction[] {
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  return twice.map((id) => ({ place: `${where}.${id}`, reason: 'the id is used twice' }));
}
