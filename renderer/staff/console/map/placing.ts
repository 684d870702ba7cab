import type { DraftMap, MapFloor, MapPlace } from '#contract/page/draft-maps.ts';
import type { FloorWays } from '#contract/page/part-drafts.ts';
import { type MapChange, nodeAt, toPlan, toSpot, toWays } from './map-edits.ts';
import { distance, rounded, type Spot } from './points.ts';
import { roomAt } from './rooms.ts';
import { nearestEdge, type Snapped } from './snapping.ts';

/** A node so near to where a door would be is the door, in metres: two doors of one room lie farther apart. */
const sameDoorMetres = 1;

/** The place is here, in the middle of the room that is touched, and its door where the nearest way goes by; none without ways. */
export function putPlace(map: DraftMap, floor: MapFloor, place: MapPlace, touched: Spot): MapChange {
  const room = roomAt(floor, touched);
  const spot = room?.middle ?? rounded(touched);
  const at = doorNear(floor, spot);
  if (!at) return [];
  const { id: doorId, ways } = nodeAt(map, floor, at);
  return [
    ...(ways === floor.ways ? [] : [toWays(floor, ways)]),
    ...markRoom(floor, place.placeId, room?.index ?? null),
    toSpot(place, { floorId: floor.floorId, ...spot, doorId }),
  ];
}

/** Where the nearest way that is walked goes by: the node there, or a spot that parts the way. */
function doorNear({ ways, metresPerUnit }: MapFloor, spot: Spot): Snapped | null {
  const walked = ways.edges.flatMap((edge, index) => (edge.kind === 'walk' || edge.kind === 'ramp' ? [index] : []));
  const edge = nearestEdge({ ways: { ...ways, edges: walked.flatMap((index) => ways.edges[index] ?? []) } }, spot);
  const wanted = edge?.spot ?? spot;
  const node = ways.nodes.toSorted((one, other) => distance(one, wanted) - distance(other, wanted))[0];
  const index = walked[edge?.index ?? -1];
  const isDoor = node && distance(node, wanted) * metresPerUnit <= sameDoorMetres;
  if (node && (isDoor || index === undefined)) return { on: 'node', id: node.id, spot: node };
  return index === undefined ? null : { on: 'edge', index, spot: rounded(wanted) };
}

/** The room is that of the place, and no other one is. */
function markRoom(floor: MapFloor, placeId: string, index: number | null): MapChange {
  const { plan } = floor;
  const shapes = plan?.shapes.map((shape, at) => {
    const { placeId: before, ...plain } = shape;
    if (at === index) return before === placeId ? shape : { ...plain, placeId };
    return before === placeId ? plain : shape;
  });
  const isSame = !plan || !shapes || shapes.every((shape, at) => shape === plan.shapes[at]);
  return isSame ? [] : [toPlan(floor, { ...plan, shapes })];
}

/** The place is on no plan any more. */
export function takeOffPlan(map: DraftMap, place: MapPlace): MapChange {
  const floor = map.floors.find(({ floorId }) => floorId === place.spot?.floorId);
  return [...(floor ? markRoom(floor, place.placeId, null) : []), toSpot(place, null)];
}

/** The door of a place is at a node that was touched. */
export function setDoor(floor: MapFloor, place: MapPlace, doorId: string, ways: FloorWays): MapChange {
  if (!place.spot) return [];
  const edit = toSpot(place, { ...place.spot, doorId });
  return ways === floor.ways ? [edit] : [toWays(floor, ways), edit];
}
