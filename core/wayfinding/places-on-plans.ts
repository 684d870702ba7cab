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
    const away = ({ id, spot }: PlaceOnPlan) =>
      named.has(id)
        ? 0
        : Math.min(
            ...legs.filter(({ floorId }) => floorId === spot.floorId).map(({ points }) => awayFrom(points, spot)),
          );
    return all
      .map((place) => ({ place, away: away(place) }))
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

/** How far something is from the nearest of the points of a way, in units of the plan; never 0. */
function awayFrom(points: readonly Point[], { x, y }: Point): number {
  return points.reduce((least, point) => Math.min(least, 1 + Math.hypot(point.x - x, point.y - y)), Number.MAX_VALUE);
}
