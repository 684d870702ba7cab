import type { DraftMap, MapFloor } from '#contract/page/draft-maps.ts';
import type { PlanShape } from '#contract/venue/guide.ts';
import { faceStand, joined, nodeAt, ownStand, putStand, removeEdge, removeNode, toWays } from './map-edits.ts';
import { putPlace, setDoor, takeOffPlan } from './placing.ts';
import { bearingTo, distance, type Spot } from './points.ts';
import { addShape, removeShape } from './rooms.ts';
import { chosenAt, type Selection } from './selection.ts';
import { snap } from './snapping.ts';
import type { DraftMapState } from './use-draft-map.ts';

/** What a touch on the plan does. */
export type Tool = 'choose' | 'ways' | 'room' | 'place' | 'stand' | 'scale';
export const tools = ['choose', 'ways', 'room', 'place', 'stand', 'scale'] as const satisfies readonly Tool[];

interface TouchOptions {
  readonly map: DraftMap;
  readonly floor: MapFloor;
  readonly selection: Selection | null;
  readonly marks: readonly Spot[];
  readonly look: PlanShape['look'];
  readonly placing: readonly string[];
  readonly doorOf: string | null;
  readonly change: DraftMapState['change'];
  readonly select: (selection: Selection | null) => void;
  readonly setMarks: (marks: readonly Spot[]) => void;
  readonly setPlacing: (partIds: readonly string[]) => void;
}

/** What comes of a touch, by what is being drawn. */
export function touchesOf(options: TouchOptions): Readonly<Record<Tool, (spot: Spot, reach: number) => void>> {
  const { map, floor, selection, marks, look, placing, doorOf, change, select, setMarks, setPlacing } = options;
  const nodeUnder = (spot: Spot, reach: number) =>
    nodeAt(map, floor, snap(floor, spot, { node: reach, line: reach / 3 }));
  const placeOf = (wanted: string | null | undefined) => map.places.find(({ partId }) => partId === wanted);
  return {
    choose: (spot, reach) => {
      const place = placeOf(doorOf);
      if (!place) return select(chosenAt(map, floor, spot, reach));
      const { id, ways } = nodeUnder(spot, reach);
      change(setDoor(floor, place, id, ways));
      select({ kind: 'place', partId: place.partId });
    },
    ways: (spot, reach) => {
      const { id, ways } = nodeUnder(spot, reach);
      const next = selection?.kind === 'node' ? joined(ways, selection.id, id) : ways;
      if (next !== floor.ways) change([toWays(floor, next)]);
      select({ kind: 'node', id });
    },
    room: (spot, reach) => {
      const corner = snap(floor, spot, { node: 0, line: reach / 3 }).spot;
      const [first] = marks;
      const drawn = first ? addShape(floor, look, first, corner) : [];
      change(drawn);
      setMarks(first ? [] : [corner]);
      select(drawn.length > 0 ? { kind: 'shape', index: floor.plan?.shapes.length ?? 0 } : null);
    },
    place: (spot) => {
      const [first, ...others] = placing;
      const place = placeOf(first);
      if (!place) return;
      const put = putPlace(map, floor, place, spot);
      change(put);
      if (put.length === 0) return;
      setPlacing(others);
      select({ kind: 'place', partId: place.partId });
    },
    stand: (spot, reach) => {
      const [standing] = marks;
      const own = ownStand(map, floor);
      if (standing && own && distance(standing, spot) > reach) {
        change(faceStand(floor, own.id, bearingTo(standing, spot)));
        return setMarks([]);
      }
      const { id, ways } = nodeUnder(spot, reach);
      change(putStand(map, floor, ways, id));
      setMarks([ways.nodes.find((node) => node.id === id) ?? spot]);
      select({ kind: 'node', id });
    },
    scale: (spot) => setMarks([...marks.slice(0, 1), spot]),
  };
}

/** What goes when somebody lets go what is chosen. */
export function removed(map: DraftMap, floor: MapFloor, selection: Selection) {
  switch (selection.kind) {
    case 'node':
      return removeNode(map, floor, selection.id);
    case 'edge':
      return removeEdge(floor, selection.index);
    case 'shape':
      return removeShape(floor, selection.index);
    case 'place': {
      const place = map.places.find(({ partId }) => partId === selection.partId);
      return place ? takeOffPlan(map, place) : [];
    }
  }
}
