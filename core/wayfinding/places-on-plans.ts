import { mostPlacesOnPlans, type PlaceOnPlan, type Point, type Route } from '#contract/page/guide-calls.ts';
import type { Place } from '#contract/venue/venue.ts';

type Drawn = Pick<Route, 'floors' | 'legs' | 'steps'>;

/** What is written on the plans of a way: where it leads, what it names, and then what lies nearest to it. */
export function placesOnPlans(places: readonly Place[]): (route: Drawn, goalIds: readonly string[]) => PlaceOnPlan[] {
  const onFloor = Map.groupBy(places.flatMap(onPlan), ({ spot }) => spot.floorId);
  return ({ floors, legs, steps }, goalIds) => {
    const all = floors.flatMap(({ id }) => onFloor.get(id) ?? []);
    if (all.length <= mostPlacesOnPlans) return all;
    const named = new Set([...goalIds, ...steps.flatMap(placeIdsOf)]);
    const pointsOn = Map.groupBy(
      legs.flatMap(({ floorId, points }) => points.map((point) => ({ floorId, ...point }))),
      ({ floorId }) => floorId,
    );
    return all
      .map((place) => ({
        place,
        away: named.has(place.id) ? -1 : awayFrom(pointsOn.get(place.spot.floorId) ?? [], place.spot),
      }))
      .toSorted((one, other) => one.away - other.away)
      .slice(0, mostPlacesOnPlans)
      .map(({ place }) => place);
  };
}

function onPlan({ id, sign, name, icon, spot }: Place): PlaceOnPlan[] {
  return spot ? [{ id, sign, name, icon, spot }] : [];
}

function placeIdsOf(step: Route['steps'][number]): string[] {
  if (step.kind === 'arrive') return [step.place.placeId];
  return step.kind === 'walk' ? [step.at, step.past].flatMap((place) => (place ? [place.placeId] : [])) : [];
}

/** How far something is from the nearest of the points of a way, in squares of the plan's units. */
function awayFrom(points: readonly Point[], { x, y }: Point): number {
  let least = Number.MAX_VALUE;
  for (const point of points) least = Math.min(least, (point.x - x) ** 2 + (point.y - y) ** 2);
  return least;
}
