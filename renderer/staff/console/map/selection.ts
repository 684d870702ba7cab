import type { DraftMap, MapFloor } from '#contract/page/draft-maps.ts';
import { distance, isInside, type Spot, spotsIn } from './points.ts';
import { nearestEdge } from './snapping.ts';

/** What of a map is chosen. */
export type Selection =
  | { readonly kind: 'node'; readonly id: string }
  | { readonly kind: 'edge'; readonly index: number }
  | { readonly kind: 'place'; readonly partId: string }
  | { readonly kind: 'shape'; readonly index: number };

/** What somebody means who touches a map to choose something: the smaller comes before the larger. */
export function chosenAt(map: DraftMap, floor: MapFloor, spot: Spot, reach: number): Selection | null {
  const near = (one: Spot) => distance(one, spot) <= reach;
  const node = floor.ways.nodes.find(near);
  if (node) return { kind: 'node', id: node.id };
  const place = map.places.find((one) => one.spot?.floorId === floor.floorId && near(one.spot));
  if (place) return { kind: 'place', partId: place.partId };
  const edge = nearestEdge(floor, spot, reach / 2);
  if (edge) return { kind: 'edge', index: edge.index };
  const shapes = floor.plan?.shapes ?? [];
  const index = shapes.findLastIndex(({ isClosed, points }) => isClosed && isInside(spot, spotsIn(points)));
  return index === -1 ? null : { kind: 'shape', index };
}
