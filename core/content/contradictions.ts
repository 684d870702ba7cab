import { languages } from '#contract/base/language.ts';
import type { Entry } from '#contract/venue/entry.ts';
import type { Matter } from '#contract/venue/matter.ts';
import type { Venue, VenueContent } from '#contract/venue/venue.ts';
import { languagesThatDiffer } from './hours-check.ts';
import { repeatedAt } from './repeated.ts';

/** Something the schema cannot see: a reference to nothing, an id used twice, a text that cannot be shown. */
export interface Contradiction {
  /** Where, in words for whoever wrote it. */
  readonly place: string;
  /** Where, by the keys from the content down. */
  readonly path: readonly (string | number)[];
  readonly reason: string;
  /** What kind of thing it is, for whoever says it in another language. */
  readonly kind: ContradictionKind;
}

export type ContradictionKind =
  | 'id-twice'
  | 'no-category'
  | 'no-entry'
  | 'no-place'
  | 'no-service'
  | 'promise-without-staff'
  | 'hours-differ'
  | 'wrong-script'
  | 'sign-without-name'
  | 'no-room'
  | 'no-matter'
  | 'no-matter-answer'
  | 'matter'
  | 'exhibit'
  | 'event'
  | 'guide';

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
    matters: new Set(venue.matters.map((matter) => matter.id)),
    matterAnswers: new Set(venue.matters.flatMap(answersOfMatter)),
  };
  return [
    ...repeated('entries', ['entries'], entryIds).map((twice) => inField(twice, 'id')),
    ...repeated('categories', ['venue', 'categories'], categoryIds),
    ...repeated('places', ['venue', 'places'], placeIds),
    ...missing(popular, 'entry', 'no-entry', venue.popularIds, known.entries),
    ...entries.flatMap((entry, index) => {
      const where = { place: `entry ${entry.id}`, path: ['entries', index] };
      return [...contradictionsOf(entry, where, known), ...promisesOf(entry, where, venue)];
    }),
  ];
}

type Where = Omit<Contradiction, 'reason' | 'kind'>;

/** The same in one field of what it is in. */
function inField<At extends Where>(at: At, field: string): At {
  return { ...at, path: [...at.path, field] };
}

const popular: Where = { place: 'venue.json: popularIds', path: ['venue', 'popularIds'] };

interface Known {
  readonly entries: ReadonlySet<string>;
  readonly categories: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  readonly services: ReadonlySet<string>;
  readonly matters: ReadonlySet<string>;
  /** As `id-card: why=lost`. */
  readonly matterAnswers: ReadonlySet<string>;
}

function answersOfMatter({ id, questions }: Matter): string[] {
  return questions.flatMap(({ id: question, answers }) => answers.map((answer) => `${id}: ${question}=${answer.id}`));
}

/** What an entry promises and would not keep: a person at any hour, or hours that are not those of the data. */
function promisesOf(entry: Entry, { place, path }: Where, venue: Venue): Contradiction[] {
  const promising = entry.action?.kind === 'call-staff' ? languages : [];
  const lacking = promising.filter((language) => entry.texts[language] && !entry.texts[language].unstaffed);
  return [
    ...lacking.map((language) => ({
      place,
      path: [...path, 'texts', language, 'unstaffed'],
      kind: 'promise-without-staff' as const,
      reason: `a person is promised: texts.${language}.unstaffed must say what to do while nobody is there`,
    })),
    ...languagesThatDiffer(entry, venue).map((language) => ({
      place,
      path: [...path, 'texts', language, 'hours'],
      kind: 'hours-differ' as const,
      reason: `texts.${language} names other opening hours than the data of the place, service or venue`,
    })),
  ];
}

function contradictionsOf(entry: Entry, where: Where, known: Known): Contradiction[] {
  const { action, hoursOf } = entry;
  const inAction = inField(where, 'action');
  const inHours = inField(where, 'hoursOf');
  const shownIds = action?.kind === 'show-place' ? [action.placeId] : [];
  const placeIds = hoursOf?.of === 'place' ? [hoursOf.id] : [];
  const matters = action?.kind === 'open-matter' ? [action] : [];
  const given = matters
    .filter(({ matterId }) => known.matters.has(matterId))
    .flatMap(({ matterId, given = [] }) => given.map(({ question, answer }) => `${matterId}: ${question}=${answer}`));
  const serviceIds = hoursOf?.of === 'service' ? [hoursOf.id] : [];
  return [
    ...missing(inField(where, 'categoryId'), 'category', 'no-category', [entry.categoryId], known.categories),
    ...missing(inField(where, 'relatedIds'), 'related entry', 'no-entry', entry.relatedIds, known.entries),
    ...missing(inAction, 'place', 'no-place', shownIds, known.places),
    ...missing(inHours, 'place', 'no-place', placeIds, known.places),
    ...missing(inHours, 'service', 'no-service', serviceIds, known.services),
    ...missing(
      inAction,
      'matter',
      'no-matter',
      matters.map(({ matterId }) => matterId),
      known.matters,
    ),
    ...missing(inAction, 'answer', 'no-matter-answer', given, known.matterAnswers),
  ];
}

function missing(
  where: Where,
  what: string,
  kind: ContradictionKind,
  ids: readonly string[],
  known: ReadonlySet<string>,
): Contradiction[] {
  return ids.filter((id) => !known.has(id)).map((id) => ({ ...where, kind, reason: `there is no ${what} ${id}` }));
}

function repeated(where: string, list: Contradiction['path'], ids: readonly string[]): Contradiction[] {
  return repeatedAt(ids).map((index) => ({
    place: `${where}.${ids[index]}`,
    path: [...list, index],
    kind: 'id-twice',
    reason: 'the id is used twice',
  }));
}
