import type { ClosablePassage, ClosedFor, ClosedPlace, Closure } from '#contract/page/closures.ts';
import type { Guide } from '#contract/venue/guide.ts';

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

/** The passages of a guide that staff can close, in its order; one that no edge belongs to leads nowhere. */
export function closablePassages(guide: Guide | undefined): ClosablePassage[] {
  const kinds = new Map((guide?.edges ?? []).map(({ passageId, kind }) => [passageId, kind]));
  return (guide?.passages ?? []).flatMap(({ id, name, placeIds }) => {
    const by = kinds.get(id);
    return by ? [{ id, name, by, placeIds }] : [];
  });
}
