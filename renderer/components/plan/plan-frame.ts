import type { Plan } from '#contract/venue/guide.ts';
import { outlineOf } from './outlines.ts';
import type { TurnedPlan } from './plan-turned.ts';
import type { Size } from './use-size.ts';

/** How a turned plan lies on the panel: panel = left + x * scale. */
export interface PlanFrame {
  readonly scale: number;
  readonly left: number;
  readonly top: number;
}

/** Air around what is drawn, in pixels of the panel. */
const marginPx = 6;

/** Lays what is drawn of a plan, and not the paper around it, as large as there is room for. */
export function frameOf({ shapes }: Pick<Plan, 'shapes'>, turned: TurnedPlan, { width, height }: Size): PlanFrame {
  const points = shapes.flatMap(outlineOf).map(turned.point);
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [left, right] = points.length > 0 ? [least(xs), most(xs)] : [0, turned.width];
  const [top, bottom] = points.length > 0 ? [least(ys), most(ys)] : [0, turned.height];
  const scale = Math.min(
    (width - 2 * marginPx) / Math.max(1, right - left),
    (height - 2 * marginPx) / Math.max(1, bottom - top),
  );
  return {
    scale,
    left: width / 2 - ((left + right) / 2) * scale,
    top: height / 2 - ((top + bottom) / 2) * scale,
  };
}

/** There may be more points than a call has room for. */
function least(values: readonly number[]): number {
  return values.reduce((found, value) => Math.min(found, value), Number.POSITIVE_INFINITY);
}
function most(values: readonly number[]): number {
  return values.reduce((found, value) => Math.max(found, value), Number.NEGATIVE_INFINITY);
}
