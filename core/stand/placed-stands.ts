import { mostNearStand, type PlacedStand } from '#contract/page/stand.ts';
import type { Guide } from '#contract/venue/guide.ts';
import type { Venue } from '#contract/venue/venue.ts';

/** The stands of a guide on their floors, each with the places that are nearest to it on that floor. */
export function placedStands({ stands, nodes }: Guide, places: Venue['places']): PlacedStand[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return stands.flatMap(({ id, nodeId, bearingDegrees }) => {
    const node = byId.get(nodeId);
    if (!node) return [];
    const { floorId, x, y } = node;
    const near = places
      .flatMap(({ id: placeId, sign, name, spot }) => {
        if (spot?.floorId !== floorId) return [];
        return [{ place: { id: placeId, sign, name, spot }, away: Math.hypot(spot.x - x, spot.y - y) }];
      })
      .toSorted((one, other) => one.away - other.away)
      .slice(0, mostNearStand)
      .map(({ place }) => place);
    return [{ id, bearingDegrees, floorId, x, y, near }];
  });
}
