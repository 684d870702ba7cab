import type { Point } from '#contract/page/guide-calls.ts';
import type { Plan, ShapeLook } from '#contract/venue/guide.ts';
import { type Outline, outlineOf } from '../../components/plan/outlines.ts';
import type { Taken } from '../../components/plan/plan-labels.ts';

/** What of a plan is drawn as walls are. */
export const wallLooks: ReadonlySet<ShapeLook> = new Set(['floor', 'room', 'closed', 'wall']);

/** The lines of shapes as they lie on the panel. */
export interface PlanLines {
  /** Whether any of them runs through a box. */
  readonly runThrough: (box: Taken) => boolean;
  /** Whether any of them is seen in part where a box lies over it. */
  readonly areCut: (box: Taken) => boolean;
}

/** The edges of closed shapes, and what else is drawn. `toPanel`: from the plan to the panel. */
export function planLinesOf(shapes: Plan['shapes'], toPanel: (point: Point) => Point): PlanLines {
  const edges = shapes.flatMap((shape) => edgesOf(outlineOf(shape).map(toPanel), shape.isClosed));
  return {
    runThrough: (box) => edges.some((edge) => runsThrough(edge, box)),
    areCut: (box) => edges.some((edge) => runsThrough(edge, box) && !edge.every((end) => isWithin(end, box))),
  };
}

type Edge = readonly [Point, Point];

function edgesOf(outline: Outline, isClosed: boolean): Edge[] {
  return outline.flatMap((point, index): Edge[] => {
    const before = index > 0 ? outline[index - 1] : isClosed ? outline.at(-1) : undefined;
    return before ? [[before, point]] : [];
  });
}

/** Whether any of an edge lies within a box: what is left of it between the sides of the box (Liang and Barsky). */
function runsThrough([from, to]: Edge, { x, y, width, height }: Taken): boolean {
  let [begin, end] = [0, 1];
  for (const [at, step, middle, half] of [
    [from.x, to.x - from.x, x, width / 2],
    [from.y, to.y - from.y, y, height / 2],
  ] as const) {
    const [near, far] = [middle - half - at, middle + half - at];
    if (step === 0 && (near > 0 || far < 0)) return false;
    if (step === 0) continue;
    begin = Math.max(begin, Math.min(near / step, far / step));
    end = Math.min(end, Math.max(near / step, far / step));
  }
  return begin < end;
}

function isWithin(point: Point, { x, y, width, height }: Taken): boolean {
  return Math.abs(point.x - x) <= width / 2 && Math.abs(point.y - y) <= height / 2;
}
