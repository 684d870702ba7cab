import type { DraftMap, MapEdit, MapFloor, MapPlace } from '#contract/page/draft-maps.ts';
import type { MapChange } from './map-edits.ts';

/** The map as it will be when a change is written: what is drawn next is drawn on it, and need not wait. */
export function withChange(map: DraftMap, change: MapChange): DraftMap {
  return change.reduce(withEdit, map);
}

function withEdit(map: DraftMap, { partId, path: [field], to }: MapEdit): DraftMap {
  const isOf = (part: { readonly partId: string }) => part.partId === partId;
  if (isOf(map.between) && field !== undefined) {
    return { ...map, between: { ...map.between, [field]: to ?? [] } };
  }
  return {
    ...map,
    floors: map.floors.map((floor) =>
      isOf(floor) && field !== undefined ? ({ ...floor, [field]: to } as MapFloor) : floor,
    ),
    places: map.places.map((place) =>
      isOf(place) && field === 'spot' ? { ...place, spot: to as MapPlace['spot'] } : place,
    ),
  };
}
