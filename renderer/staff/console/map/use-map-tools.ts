import { useState } from 'react';
import type { DraftMap, MapFloor, NewPlace, TriedWay } from '#contract/page/draft-maps.ts';
import type { PlanShape } from '#contract/venue/guide.ts';
import { leadNowhere, moveNode, setScale } from './map-edits.ts';
import type { Spot } from './points.ts';
import { splitShape } from './rooms.ts';
import type { Selection } from './selection.ts';
import { snap } from './snapping.ts';
import { removed, type Tool, touchesOf } from './touches.ts';
import type { DraftMapState } from './use-draft-map.ts';

export interface MapToolsOptions {
  readonly map: DraftMap;
  readonly floor: MapFloor;
  readonly plans: DraftMapState;
  readonly onFault: () => void;
}

/** What somebody is about to draw, and what comes of a touch. */
export function useMapTools(options: MapToolsOptions) {
  const { map, floor, plans } = options;
  const { change } = plans;
  const [marks, setMarks] = useState<readonly Spot[]>([]);
  const [tool, setTool] = useState<Tool>('choose');
  const [look, setLook] = useState<PlanShape['look']>('room');
  const chosen = useChosen(options);
  const { selection, select, doorOf } = chosen;
  const queue = usePlacing(options);
  const { placing, setPlacing } = queue;
  const begin = (next: Tool) => {
    setTool(next);
    setMarks([]);
    queue.stop();
    select(null);
  };
  const touch = touchesOf({
    map,
    floor,
    selection,
    marks,
    look,
    placing,
    doorOf,
    change,
    select,
    setMarks,
    setPlacing,
  });
  return {
    tool,
    marks,
    look,
    begin,
    setLook,
    touch: touch[tool],
    ...chosen,
    ...queue,
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
    split: (index: number, count: number) => {
      change(splitShape(floor, index, count));
      select(null);
    },
    leadNowhere: (nodeId: string) => change(leadNowhere(map, nodeId)),
  };
}

export type MapTools = ReturnType<typeof useMapTools>;

/** What is chosen, the place whose door is set next, and the way to one that was tried. */
function useChosen({ plans, onFault }: MapToolsOptions) {
  const [selection, setSelection] = useState<Selection | null>(null);
  const [doorOf, setDoorOf] = useState<string | null>(null);
  const [tried, setTried] = useState<TriedWay | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  return {
    selection,
    doorOf,
    tried,
    refused,
    setDoorOf,
    select: (next: Selection | null) => {
      setSelection(next);
      setDoorOf(null);
      setTried(null);
      setRefused(null);
    },
    tryWay: async (placeId: string, isStepFree: boolean) => {
      try {
        const found = await plans.way(placeId, isStepFree);
        setTried(found.ok ? found.value : null);
        setRefused(found.ok ? null : found.code);
      } catch {
        onFault();
      }
    },
  };
}

/** The places that are put on the plan next, in their order, and whether new ones are being named. */
function usePlacing({ plans, onFault }: MapToolsOptions) {
  const [placing, setPlacing] = useState<readonly string[]>([]);
  const [isNaming, setNaming] = useState(false);
  return {
    placing,
    isNaming,
    setPlacing,
    setNaming,
    stop: () => {
      setPlacing([]);
      setNaming(false);
    },
    addPlaces: async (places: readonly NewPlace[]) => {
      try {
        setPlacing(await plans.addPlaces(places));
        setNaming(false);
      } catch {
        onFault();
      }
    },
  };
}
