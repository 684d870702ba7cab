import type { Point } from '#contract/page/guide-calls.ts';

/** A plan as it is drawn for somebody who stands before it: what lies ahead of them is at the top. */
export interface TurnedPlan {
  readonly width: number;
  readonly height: number;
  /** For the shapes of the plan, as SVG reads it. */
  readonly transform: string;
  readonly point: (point: Point) => Point;
}

/** Turns a plan by quarters, so that its walls stay upright, as near to where the visitor looks as may be. */
export function turnPlan(width: number, height: number, bearingDegrees: number): TurnedPlan {
  switch (Math.round(bearingDegrees / 90) % 4) {
    case 1:
      return turned(height, width, `matrix(0 -1 1 0 0 ${width})`, ({ x, y }) => ({ x: y, y: width - x }));
    case 2:
      return turned(width, height, `matrix(-1 0 0 -1 ${width} ${height})`, ({ x, y }) => ({
        x: width - x,
        y: height - y,
      }));
    case 3:
      return turned(height, width, `matrix(0 1 -1 0 ${height} 0)`, ({ x, y }) => ({ x: height - y, y: x }));
    default:
      return turned(width, height, 'matrix(1 0 0 1 0 0)', (point) => point);
  }
}

function turned(width: number, height: number, transform: string, point: TurnedPlan['point']): TurnedPlan {
  return { width, height, transform, point };
}
