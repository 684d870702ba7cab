import type { Point } from '#contract/page/guide-calls.ts';
import type { PlanShape } from '#contract/venue/guide.ts';

export type Outline = readonly Point[];

/** Read once: a plan is framed, drawn and written on from the same points. */
const read = new WeakMap<PlanShape, Outline>();

/** The points of a shape of a plan, in its own units. */
export function outlineOf(shape: PlanShape): Outline {
  const known = read.get(shape);
  if (known) return known;
  const points = shape.points.split(' ').map((pair) => {
    const [x = 0, y = 0] = pair.split(',').map(Number);
    return { x, y };
  });
  read.set(shape, points);
  return points;
}
