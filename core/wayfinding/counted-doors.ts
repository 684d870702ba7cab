import type { Turn } from '#contract/page/guide-calls.ts';
import type { Frontages, Side } from './frontages.ts';
import { inwards, type PlacedPlace, type PlacedPlaces } from './landmarks.ts';
import type { Network } from './network.ts';
import type { Spot } from './strokes.ts';
import { degreesBetween } from './turns.ts';

/** Counting doors further is no help. */
const mostDoors = 5;

/** What is walked straight on to a place: the nodes, the last of them its own, and to which side it then lies. */
export interface Approach {
  readonly walked: readonly number[];
  readonly turn: Turn;
}

/**
 * The how many-th door on its side a place has. Null where it lies ahead, where there are too many, and where two people
 * would count differently: past a room of which nobody knows whether it has a door there, a desk without a room, two doors
 * in one spot, or a door at the very corner where the counting begins.
 */
export function countDoor(
  target: PlacedPlace,
  { walked, turn }: Approach,
  places: PlacedPlaces,
  network: Network,
  frontages: Frontages,
): number | null {
  const side = sideOf(turn);
  const floorId = network.nodes[target.door]?.floorId ?? '';
  if (side === null || walked.length < 2 || !frontages.hasRoom(floorId, target.place.id)) return null;
  const line = walked.map((node): Spot => network.nodes[node] ?? { xMetres: 0, yMetres: 0 });
  const rooms = frontages.along(floorId, line, side);
  if (rooms.has(null)) return null;
  const doors = walked.flatMap((node, index) =>
    (places.atDoor.get(node) ?? []).flatMap((one) => {
      const isOther = one !== target && sideAt(one, line, index, network) === side;
      return isOther ? [{ placeId: one.place.id, index }] : [];
    }),
  );
  const isSure = ({ placeId, index }: (typeof doors)[number]) =>
    index > 0 && index < walked.length - 1 && rooms.has(placeId);
  return doors.every(isSure) && doors.length < mostDoors ? doors.length + 1 : null;
}

function sideOf(turn: Turn): Side | null {
  if (turn === 'right') return 1;
  return turn === 'left' ? -1 : null;
}

/** On which side of a line a place lies whose door is the `index`-th of its spots; 0 for one that is on the line itself. */
function sideAt(place: PlacedPlace, line: readonly Spot[], index: number, network: Network): number {
  const inside = inwards(place, network);
  const [before, after] = [line[index - 1] ?? line[index], line[index + 1] ?? line[index]];
  if (!inside || !before || !after) return 0;
  const along = { x: after.xMetres - before.xMetres, y: after.yMetres - before.yMetres };
  return Math.sign(degreesBetween(along, inside));
}
