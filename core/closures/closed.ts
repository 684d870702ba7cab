import {
  type ClosablePassage,
  type ClosedFor,
  type ClosedPlace,
  type Closure,
  mostListedPlaces,
} from '#contract/page/closures.ts';
import type { Guide } from '#contract/venue/guide.ts';
import type { IconName, Place } from '#contract/venue/venue.ts';

/** What closures mean for ways and places, by id: whoever closes a lift closes the places under which it is looked for. */
export interface ClosedThings {
  readonly passages: ReadonlyMap<string, ClosedFor>;
  readonly places: ReadonlyMap<string, ClosedFor>;
}

export function closedThings(closures: readonly Closure[], guide: Guide | undefined): ClosedThings {
  const closed = (wanted: Closure['of']) =>
    closures.flatMap(({ of, id, ...why }): [string, ClosedFor][] => (of === wanted ? [[id, why]] : []));
  const passages = new Map(closed('passage'));
  const lifts = (guide?.passages ?? []).flatMap(({ id, placeIds }) => {
    const why = passages.get(id);
    return why ? placeIds.map((placeId): [string, ClosedFor] => [placeId, why]) : [];
  });
  return { passages, places: new Map([...lifts, ...closed('place')]) };
}

/** The places that are closed, as visitors are told. */
export function closedPlaces({ places }: Pick<ClosedThings, 'places'>): ClosedPlace[] {
  return [...places].map(([placeId, why]) => ({ placeId, ...why }));
}

/** Shops, counters and halls are many, and are closed more seldom than what everybody needs. */
const lastIcons: ReadonlySet<IconName> = new Set(['shop', 'food', 'exhibit', 'document', 'card', 'briefcase']);

/** The places that staff look through: all that are closed, then those first that everybody needs; others they look for. */
export function listedPlaces(places: readonly Place[], closed: readonly Closure[]): readonly Place[] {
  const closedIds = new Set(closed.flatMap(({ of, id }) => (of === 'place' ? [id] : [])));
  const rank = ({ id, icon }: Place) => (closedIds.has(id) ? 0 : lastIcons.has(icon) ? 2 : 1);
  return places.toSorted((one, other) => rank(one) - rank(other)).slice(0, mostListedPlaces);
}

/** The passages of a guide that staff can close, in its order; one that no edge belongs to leads nowhere. */
export function closablePassages(guide: Guide | undefined): ClosablePassage[] {
  const kinds = new Map((guide?.edges ?? []).map(({ passageId, kind }) => [passageId, kind]));
  return (guide?.passages ?? []).flatMap(({ id, name, placeIds }) => {
    const by = kinds.get(id);
    return by ? [{ id, name, by, placeIds }] : [];
  });
}
