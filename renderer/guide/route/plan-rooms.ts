import type { Point } from '#contract/page/guide-calls.ts';
import type { Plan } from '#contract/venue/guide.ts';
import { type Outline, outlineOf } from '../../components/plan/outlines.ts';
import { planLinesOf, wallLooks } from './plan-lines.ts';

/** A rectangle around its middle; lengths in pixels of the panel. */
export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** The rooms of a plan as they lie on the panel. */
export interface PlanRooms {
  /** The outline of a place; null where nothing on the plan is drawn as it. */
  readonly roomOf: (placeId: string) => Outline | null;
  /** Whether a box lies over a room in which its middle is not. */
  readonly isOverAnother: (box: Box) => boolean;
  /** Whether a box lies over a room that is not this place's. */
  readonly isOver: (box: Box, besidesPlaceId: string) => boolean;
  /** Whether an edge of a room, of the house or of a wall runs through a box. */
  readonly isCrossed: (box: Box) => boolean;
  /** Whether any line that is drawn runs through a box, of a bench or of stairs too. */
  readonly isOverLines: (box: Box) => boolean;
  /** Whether any such line is seen in part, where a box lies over it. */
  readonly isCuttingLines: (box: Box) => boolean;
}

/** `toPanel`: from the plan to the panel. */
export function roomsOf({ shapes }: Pick<Plan, 'shapes'>, toPanel: (point: Point) => Point): PlanRooms {
  const places = new Map<string, Outline>();
  const rooms: { readonly outline: Outline; readonly box: Box; readonly placeId: string | undefined }[] = [];
  for (const shape of shapes) {
    const { isClosed, look, placeId } = shape;
    if (!isClosed || (look !== 'room' && placeId === undefined)) continue;
    const outline = outlineOf(shape).map(toPanel);
    if (look === 'room') rooms.push({ outline, box: boxAround(outline), placeId });
    const before = placeId === undefined ? undefined : places.get(placeId);
    if (placeId !== undefined && (!before || areaOf(before) < areaOf(outline))) places.set(placeId, outline);
  }
  const lines = planLinesOf(shapes, toPanel);
  const walls = planLinesOf(
    shapes.filter(({ look }) => wallLooks.has(look)),
    toPanel,
  );
  return {
    roomOf: (placeId) => places.get(placeId) ?? null,
    isOverAnother: (box) => rooms.some((room) => touches(box, room.box) && !isInside(box, room.outline)),
    isOver: (box, besidesPlaceId) =>
      rooms.some(({ box: room, placeId }) => placeId !== besidesPlaceId && touches(box, room)),
    isCrossed: walls.runThrough,
    isOverLines: lines.runThrough,
    isCuttingLines: lines.areCut,
  };
}

/** Whether a box lies within an outline. */
export function liesIn(box: Box, outline: Outline): boolean {
  const [right, down] = [box.width / 2, box.height / 2];
  return [-1, 0, 1].every((across) =>
    [-1, 0, 1].every((along) => isInside({ x: box.x + across * right, y: box.y + along * down }, outline)),
  );
}

/** The box around an outline. */
export function boxAround(outline: Outline): Box {
  const [xs, ys] = [outline.map(({ x }) => x), outline.map(({ y }) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  return { x: (left + right) / 2, y: (top + bottom) / 2, width: right - left, height: bottom - top };
}

/** Whether two boxes lie over each other. */
export function touches(one: Box, other: Box): boolean {
  return (
    Math.abs(one.x - other.x) < (one.width + other.width) / 2 &&
    Math.abs(one.y - other.y) < (one.height + other.height) / 2
  );
}

function areaOf(outline: Outline): number {
  const { width, height } = boxAround(outline);
  return width * height;
}

/** By how often a ray to the right crosses the outline. */
function isInside({ x, y }: Point, outline: Outline): boolean {
  let isIn = false;
  for (const [index, one] of outline.entries()) {
    const other = outline.at(index - 1) ?? one;
    if (one.y > y !== other.y > y && x < one.x + ((y - one.y) / (other.y - one.y)) * (other.x - one.x)) isIn = !isIn;
  }
  return isIn;
}
