import { useState } from 'react';
import type { DraftMap, MapFloor, TriedWay } from '#contract/page/draft-maps.ts';
import type { PlanShape } from '#contract/venue/guide.ts';
import type { StaffCalls } from '../../staff-calls.ts';
import {
  addShape,
  joined,
  leadNowhere,
  moveNode,
  nodeAt,
  putPlace,
  putStand,
  removeEdge,
  removeNode,
  removeShape,
  setScale,
  toSpot,
  toWays,
} from './map-edits.ts';
import type { Spot } from './points.ts';
import { chosenAt, type Selection } from './selection.ts';
import { snap } from './snapping.ts';
import type { DraftMapState } from './use-draft-map.ts';

/** What a touch on the plan does. */
export type Tool = 'choose' | 'ways' | 'room' | 'place' | 'stand' | 'scale';
export const tools = ['choose', 'ways', 'room', 'place', 'stand', 'scale'] as const satisfies readonly Tool[];

export interface MapToolsOptions {
  readonly calls: StaffCalls;
  readonly map: DraftMap;
  readonly floor: MapFloor;
  readonly plans: DraftMapState;
  readonly onFault: () => void;
}

/** What somebody is about to draw, and what comes of a touch. */
export function useMapTools({ calls, map, floor, plans, onFault }: MapToolsOptions) {
  const [tool, setTool] = useState<Tool>('choose');
  const [selection, select] = useState<Selection | null>(null);
  const [marks, setMarks] = useState<readonly Spot[]>([]);
  const [look, setLook] = useState<PlanShape['look']>('room');
  const [placing, setPlacing] = useState<string | null>(null);
  const [tried, setTried] = useState<TriedWay | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const { change } = plans;
  const begin = (next: Tool) => {
    setTool(next);
    select(null);
    setMarks([]);
    setPlacing(null);
    setTried(null);
    setRefused(null);
  };
  const touch = touchesOf({ map, floor, tool, selection, marks, look, placing, change, select, setMarks, setPlacing });
  return {
    tool,
    selection,
    marks,
    look,
    placing,
    tried,
    refused,
    begin,
    select,
    setLook,
    setPlacing,
    touch: touch[tool],
    move: (nodeId: string, spot: Spot) => {
      const width = floor.plan?.width ?? 1000;
      change(moveNode(floor, nodeId, snap(floor, spot, { node: 0, line: width / 200 }, nodeId).spot));
    },
    scaleTo: (metres: number) => {
      const [one, other] = marks;
      if (one && other) change(setScale(floor, one, other, metres));
      begin('choose');
    },
    remove: () => {
      if (selection) change(removed(map, floor, selection));
      select(null);
    },
    leadNowhere: (nodeId: string) => change(leadNowhere(map, nodeId)),
    tryWay: async (placeId: string, isStepFree: boolean) => {
      try {
        const found = await calls.maps.way({ placeId, isStepFree });
        setTried(found.ok ? found.value : null);
        setRefused(found.ok ? null : found.code);
      } catch {
        onFault();
      }
    },
  };
}

export type MapTools = ReturnType<typeof useMapTools>;

interface TouchOptions extends Pick<MapToolsOptions, 'map' | 'floor'> {
  readonly tool: Tool;
  readonly selection: Selection | null;
  readonly marks: readonly Spot[];
  readonly look: PlanShape['look'];
  readonly placing: string | null;
  readonly change: DraftMapState['change'];
  readonly select: (selection: Selection | null) => void;
  readonly setMarks: (marks: readonly Spot[]) => void;
  readonly setPlacing: (partId: string | null) => void;
}

/** What comes of a touch, by what is being drawn. */
function touchesOf(options: TouchOptions): Readonly<Record<Tool, (spot: Spot, reach: number) => void>> {
  const { map, floor, selection, marks, look, placing, change, select, setMarks, setPlacing } = options;
  const nodeUnder = (spot: Spot, reach: number) =>
    nodeAt(map, floor, snap(floor, spot, { node: reach, line: reach / 3 }));
  return {
    choose: (spot, reach) => select(chosenAt(map, floor, spot, reach)),
    ways: (spot, reach) => {
      const { id, ways } = nodeUnder(spot, reach);
      const next = selection?.kind === 'node' ? joined(ways, selection.id, id) : ways;
      if (next !== floor.ways) change([toWays(floor, next)]);
      select({ kind: 'node', id });
    },
    room: (spot, reach) => {
      const corner = snap(floor, spot, { node: 0, line: reach / 3 }).spot;
      const [first] = marks;
      if (first) change(addShape(floor, look, first, corner));
      setMarks(first ? [] : [corner]);
    },
    place: (spot) => {
      const place = map.places.find(({ partId }) => partId === placing);
      if (!place) return;
      change(putPlace(floor, place, spot));
      setPlacing(null);
      select({ kind: 'place', partId: place.partId });
    },
    stand: (spot, reach) => {
      const { id, ways } = nodeUnder(spot, reach);
      change(putStand(map, floor, ways, id));
      select({ kind: 'node', id });
    },
    scale: (spot) => setMarks([...marks.slice(0, 1), spot]),
  };
}

function removed(map: DraftMap, floor: MapFloor, selection: Selection) {
  switch (selection.kind) {
    case 'node':
      return removeNode(map, floor, selection.id);
    case 'edge':
      return removeEdge(floor, selection.index);
    case 'shape':
      return removeShape(floor, selection.index);
    case 'place': {
      const place = map.places.find(({ partId }) => partId === selection.partId);
      return place ? [toSpot(place, null)] : [];
    }
  }
}
