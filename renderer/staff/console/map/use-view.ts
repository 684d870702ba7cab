import { useState } from 'react';
import type { Plan } from '#contract/venue/guide.ts';
import type { Spot } from './points.ts';

/** What of a plan is shown, in its units. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const air = 0.04;

function wholeOf({ width, height }: Pick<Plan, 'width' | 'height'>): View {
  const [x, y] = [-width * air, -height * air];
  return { x, y, width: width - 2 * x, height: height - 2 * y };
}

/** What is shown of a plan, and how to see it nearer, farther or elsewhere. */
export function useView(plan: Pick<Plan, 'width' | 'height'>) {
  const [view, setView] = useState(() => wholeOf(plan));
  const scale = (by: number) =>
    setView(({ x, y, width, height }) => ({
      x: x + (width * (1 - by)) / 2,
      y: y + (height * (1 - by)) / 2,
      width: width * by,
      height: height * by,
    }));
  const whole = wholeOf(plan);
  return {
    view,
    /** Nothing of the plan is out of sight. */
    isWhole: view.x === whole.x && view.y === whole.y && view.width === whole.width,
    nearer: () => scale(0.7),
    farther: () => scale(1 / 0.7),
    whole: () => setView(whole),
    moveBy: (by: Spot) => setView((before) => ({ ...before, x: before.x - by.x, y: before.y - by.y })),
    /** Shows a spot in the middle. */
    lookAt: ({ x, y }: Spot) => setView((before) => ({ ...before, x: x - before.width / 2, y: y - before.height / 2 })),
  };
}

export type ViewState = ReturnType<typeof useView>;
