import { type KeyboardEvent, type PointerEvent, type RefObject, useState } from 'react';
import type { MapDrawingProps } from './map-drawing-props.ts';
import type { Spot } from './points.ts';

/** A finger covers so much, in pixels of the panel. */
const reachPx = 28;
/** What moves less is a touch. */
const stillPx = 10;

interface Drag {
  readonly pointerId: number;
  readonly from: Spot;
  readonly last: Spot;
  /** What is moved; null: the whole plan. */
  readonly nodeId: string | null;
  readonly isMoving: boolean;
}

type Drawn = RefObject<SVGSVGElement | null>;

/** Pixels of the panel in a unit of the plan. */
function scaleOf({ current }: Drawn): number {
  return current?.getScreenCTM()?.a || 1;
}

function spotUnder({ current }: Drawn, { clientX, clientY }: PointerEvent): Spot {
  const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(current?.getScreenCTM()?.inverse());
  return { x, y };
}

/** Fingers and mouse on a plan: a touch where nothing moves, else a node or the plan is drawn along. */
export function usePointing(svg: Drawn, { floor, view, movesNodes, onTouch, onMove }: MapDrawingProps) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const isOurs = (event: PointerEvent) => drag !== null && drag.pointerId === event.pointerId;
  return {
    drag,
    onPointerDown: (event: PointerEvent<SVGSVGElement>) => {
      const spot = spotUnder(svg, event);
      const isNear = (node: Spot) => Math.hypot(node.x - spot.x, node.y - spot.y) * scaleOf(svg) <= reachPx;
      const node = movesNodes ? floor.ways.nodes.find(isNear) : undefined;
      svg.current?.setPointerCapture(event.pointerId);
      setDrag({ pointerId: event.pointerId, from: spot, last: spot, nodeId: node?.id ?? null, isMoving: false });
    },
    onPointerMove: (event: PointerEvent) => {
      if (!drag || !isOurs(event)) return;
      const spot = spotUnder(svg, event);
      const by = { x: spot.x - drag.from.x, y: spot.y - drag.from.y };
      const isMoving = drag.isMoving || Math.hypot(by.x, by.y) * scaleOf(svg) > stillPx;
      // Under a plan that moves along, the spot under the finger stays the same.
      if (isMoving && drag.nodeId === null) view.moveBy(by);
      setDrag({ ...drag, last: spot, isMoving });
    },
    onPointerUp: (event: PointerEvent) => {
      if (!drag || !isOurs(event)) return;
      if (!drag.isMoving) onTouch(drag.from, reachPx / scaleOf(svg));
      else if (drag.nodeId !== null) onMove(drag.nodeId, drag.last);
      setDrag(null);
    },
    onPointerCancel: () => setDrag(null),
  };
}

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** A cross that the arrow keys move, and with which the enter key touches; null where nobody has moved it yet. */
export function useCross(svg: Drawn, { view, onTouch, onDelete, onUndo }: MapDrawingProps) {
  const [cross, setCross] = useState<Spot | null>(null);
  const { x, y, width, height } = view.view;
  const now = cross ?? { x: x + width / 2, y: y + height / 2 };
  const touch = () => onTouch(now, reachPx / scaleOf(svg));
  const deeds: Readonly<Record<string, () => void>> = {
    Enter: touch,
    ' ': touch,
    Delete: onDelete,
    Backspace: onDelete,
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const arrow = arrows[event.key];
    const step = (width / 100) * (event.shiftKey ? 5 : 1);
    const isUndo = event.ctrlKey && event.key.toLowerCase() === 'z';
    if (arrow) setCross({ x: now.x + arrow[0] * step, y: now.y + arrow[1] * step });
    else if (isUndo) onUndo(!event.shiftKey);
    else if (deeds[event.key]) deeds[event.key]?.();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return { cross, onKeyDown, onBlur: () => setCross(null) };
}
