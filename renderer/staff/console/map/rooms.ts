import type { MapFloor } from '#contract/page/draft-maps.ts';
import type { PlanShape } from '#contract/venue/guide.ts';
import { type MapChange, toPlan } from './map-edits.ts';
import { isInside, rounded, type Spot, spotsIn } from './points.ts';

/** A rectangle that stands upright on the plan. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A rectangle between two corners. */
export function addShape(floor: MapFloor, look: PlanShape['look'], one: Spot, other: Spot): MapChange {
  const { plan } = floor;
  const [first, second] = [rounded(one), rounded(other)];
  if (!plan || first.x === second.x || first.y === second.y) return [];
  const points = pointsOf(boxOf([first, second]));
  return [toPlan(floor, { ...plan, shapes: [...plan.shapes, { look, isClosed: true, points }] })];
}

export function removeShape(floor: MapFloor, index: number): MapChange {
  const { plan } = floor;
  return plan ? [toPlan(floor, { ...plan, shapes: plan.shapes.filter((_, at) => at !== index) })] : [];
}

/** A row of rooms of one width in the place of one, along its longer side. */
export function splitShape(floor: MapFloor, index: number, count: number): MapChange {
  const { plan } = floor;
  const shape = plan?.shapes[index];
  const box = shape && boxOfRectangle(shape);
  if (!plan || !shape || !box) return [];
  const { placeId: _, ...plain } = shape;
  const rooms = rowOf(box, count).map((room) => ({ ...plain, points: pointsOf(room) }));
  return [toPlan(floor, { ...plan, shapes: plan.shapes.flatMap((one, at) => (at === index ? rooms : [one])) })];
}

function rowOf({ left, top, right, bottom }: Box, count: number): Box[] {
  const isLying = right - left >= bottom - top;
  const [from, to] = isLying ? [left, right] : [top, bottom];
  const edge = (number: number) => Math.round((from + ((to - from) * number) / count) * 10) / 10;
  return Array.from({ length: count }, (_, at) =>
    isLying
      ? { left: edge(at), right: edge(at + 1), top, bottom }
      : { left, right, top: edge(at), bottom: edge(at + 1) },
  );
}

/** The rectangle that a shape is; null where it has another form, or stands askew. */
export function boxOfRectangle({ isClosed, points }: PlanShape): Box | null {
  const corners = spotsIn(points);
  if (!isClosed || corners.length !== 4) return null;
  const box = boxOf(corners);
  const isCorner = ({ x, y }: Spot) => (x === box.left || x === box.right) && (y === box.top || y === box.bottom);
  const isRight = corners.every(isCorner) && new Set(corners.map(({ x, y }) => `${x} ${y}`)).size === 4;
  return isRight ? box : null;
}

function boxOf(corners: readonly Spot[]): Box {
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

function pointsOf({ left, top, right, bottom }: Box): string {
  return `${left},${top} ${right},${top} ${right},${bottom} ${left},${bottom}`;
}

/** The room in which a spot is: its place among the shapes, and its middle. Ground and gardens are no rooms. */
export function roomAt({ plan }: MapFloor, spot: Spot): { readonly index: number; readonly middle: Spot } | null {
  const shapes = plan?.shapes ?? [];
  const index = shapes.findLastIndex(
    ({ look, isClosed, points }) => look === 'room' && isClosed && isInside(spot, spotsIn(points)),
  );
  const shape = shapes[index];
  if (!shape) return null;
  const corners = spotsIn(shape.points);
  const { left, top, right, bottom } = boxOf(corners);
  const middle = rounded({ x: (left + right) / 2, y: (top + bottom) / 2 });
  // The middle of what is bent may lie outside of it.
  return { index, middle: isInside(middle, corners) ? middle : rounded(spot) };
}
