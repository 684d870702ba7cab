import type { Landmark } from '#contract/page/guide-calls.ts';
import type { Place } from '#contract/venue/venue.ts';
import type { Network } from './network.ts';
import type { Heading } from './turns.ts';

/** A place with its door and its middle, in metres. */
export interface PlacedPlace {
  readonly place: Place;
  readonly door: number;
  readonly xMetres: number;
  readonly yMetres: number;
}

/** The places that stand on the plans, by id and by the node at their door. */
export interface PlacedPlaces {
  readonly byId: ReadonlyMap<string, PlacedPlace>;
  readonly atDoor: ReadonlyMap<number, readonly PlacedPlace[]>;
}

export function placeOnNetwork(places: readonly Place[], { indexOf, floors }: Network): PlacedPlaces {
  const placed = places.flatMap((place): PlacedPlace[] => {
    const door = indexOf.get(place.spot?.doorId ?? '');
    const metres = floors.get(place.spot?.floorId ?? '')?.metresPerUnit;
    if (!place.spot || door === undefined || metres === undefined) return [];
    return [{ place, door, xMetres: place.spot.x * metres, yMetres: place.spot.y * metres }];
  });
  return {
    byId: new Map(placed.map((one) => [one.place.id, one])),
    atDoor: Map.groupBy(placed, ({ door }) => door),
  };
}

export function landmarkOf({ id, sign, name }: Place): Landmark {
  return { placeId: id, sign, name };
}

/** From its door to its middle; null where both are one spot. */
export function inwards({ door, xMetres, yMetres }: PlacedPlace, { nodes }: Pick<Network, 'nodes'>): Heading | null {
  const node = nodes[door];
  if (!node) return null;
  const heading = { x: xMetres - node.xMetres, y: yMetres - node.yMetres };
  return Math.hypot(heading.x, heading.y) < 0.5 ? null : heading;
}

/** The place whose door is the last of these nodes that has one. */
export function lastLandmark(
  nodes: readonly number[],
  { atDoor }: PlacedPlaces,
  besides: ReadonlySet<string>,
): Landmark | null {
  for (const node of nodes.toReversed()) {
    const found = atDoor.get(node)?.find(({ place }) => !besides.has(place.id));
    if (found) return landmarkOf(found.place);
  }
  return null;
}
