import type { DraftMap, MapFloor, TriedWay } from '#contract/page/draft-maps.ts';
import type { Backdrop } from './backdrop.ts';
import type { Spot } from './points.ts';
import type { Selection } from './selection.ts';
import type { ViewState } from './use-view.ts';

/** What is drawn of a floor, and what a touch on it does. */
export interface MapDrawingProps {
  readonly map: DraftMap;
  readonly floor: MapFloor;
  readonly view: ViewState;
  /** What lies under the plan to be traced. */
  readonly backdrop: Backdrop | null;
  readonly selection: Selection | null;
  /** Spots that wait for what comes next: the first corner of a room, the first end of a length. */
  readonly marks: readonly Spot[];
  readonly tried: TriedWay | null;
  /** Whether what is touched is moved along. */
  readonly movesNodes: boolean;
  readonly onTouch: (spot: Spot, reach: number) => void;
  readonly onMove: (nodeId: string, spot: Spot) => void;
  readonly onDelete: () => void;
  readonly onUndo: (isBack: boolean) => void;
}
