import { languages } from '#contract/base/language.ts';
import type { Entry } from '#contract/venue/entry.ts';
import type { Venue, VenueContent } from '#contract/venue/venue.ts';
import { languagesThatDiffer } from './hours-check.ts';

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
    services: new Set(venue.services.map((service) => service.id)),
  };
  return [
    ...repeated('entries', entryIds),
    ...repeated('categories', categoryIds),
    ...repeated('places', placeIds),
    ...missing('venue.json: popularIds', 'entry', venue.popularIds, known.entries),
    ...entries.flatMap((entry) => [...contradictionsOf(entry, known), ...promisesOf(entry, venue)]),
  ];
}

interface Known {
  readonly entries: ReadonlySet<string>;
  readonly categories: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  readonly services: ReadonlySet<string>;
}

/** What an entry promises and would not keep: a person at any hour, or hours that are not those of the data. */
function promisesOf(entry: Entry, venue: Venue): Contradiction[] {
  const place = `entry ${entry.id}`;
  const promising = entry.action?.kind === 'call-staff' ? languages : [];
  const lacking = promising.filter((language) => entry.texts[language] && !entry.texts[language].unstaffed);
  return [
    ...lacking.map((language) => ({
      place,
      reason: `a person is promised: texts.${language}.unstaffed must say what to do while nobody is there`,
    })),
    ...languagesThatDiffer(entry, venue).map((language) => ({
      place,
      reason: `texts.${language} names other opening hours than the data of the place, service or venue`,
    })),
  ];
}

function contradictionsOf(entry: Entry, known: Known): Contradiction[] {
  const place = `entry ${entry.id}`;
  const { action, hoursOf } = entry;
  const placeIds = [
    ...(action?.kind === 'show-place' ? [action.placeId] : []),
    ...(hoursOf?.of === 'place' ? [hoursOf.id] : []),
  ];
  const serviceIds = hoursOf?.of === 'service' ? [hoursOf.id] : [];
  return [
    ...missing(place, 'category', [entry.categoryId], known.categories),
    ...missing(place, 'related entry', entry.relatedIds, known.entries),
    ...missing(place, 'place', placeIds, known.places),
    ...missing(place, 'service', serviceIds, known.services),
  ];
}

function missing(place: string, what: string, ids: readonly string[], known: ReadonlySet<string>): Contradiction[] {
  return ids.filter((id) => !known.has(id)).map((id) => ({ place, reason: `there is no ${what} ${id}` }));
}

function repeated(where: string, ids: readonly string[]): Contradiction[] {
  const seen = new Set<string>();
  const twice = ids.filter((id) => seen.size === seen.add(id).size);
  return twice.map((id) => ({ place: `${where}.${id}`, reason: 'the id is used twice' }));
}
