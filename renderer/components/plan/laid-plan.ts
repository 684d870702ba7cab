import type { Point } from '#contract/page/guide-calls.ts';
import type { Plan } from '#contract/venue/guide.ts';
import { frameOf } from './plan-frame.ts';
import { turnPlan } from './plan-turned.ts';
import type { Size } from './use-size.ts';

/** A plan as it lies on the panel, turned towards whoever stands before it. */
export interface LaidPlan {
  readonly plan: Plan;
  /** The room that it has, in pixels of the panel. */
  readonly size: Size;
  /** For what is drawn in units of the plan, as SVG reads it. */
  readonly transform: string;
  /** From units of the plan to pixels of the panel. */
  readonly toPanel: (point: Point) => Point;
}

/** Lays a plan on the panel: what lies ahead is at the top, and it is as large as there is room for. */
export function layPlan(plan: Plan, bearingDegrees: number, size: Size): LaidPlan {
  const turned = turnPlan(plan.width, plan.height, bearingDegrees);
  const { scale, left, top } = frameOf(plan, turned, size);
  return {
    plan,
    size,
    transform: `translate(${left} ${top}) scale(${scale}) ${turned.transform}`,
    toPanel: (point) => {
      const { x, y } = turned.point(point);
      return { x: left + x * scale, y: top + y * scale };
    },
  };
}
