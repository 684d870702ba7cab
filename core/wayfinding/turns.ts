import type { Turn } from '#contract/page/guide-calls.ts';

/** A direction on a plan: x to the right, y downwards. */
export interface Heading {
  readonly x: number;
  readonly y: number;
}

/** Clockwise from the top of the plan, as on a compass. */
export function headingOf(bearingDegrees: number): Heading {
  const angle = (bearingDegrees * Math.PI) / 180;
  return { x: Math.sin(angle), y: -Math.cos(angle) };
}

/** How far to turn from one heading to another, in degrees: to the right above 0, to the left below; -180 to 180. */
export function degreesBetween(from: Heading, to: Heading): number {
  const cross = from.x * to.y - from.y * to.x;
  const dot = from.x * to.x + from.y * to.y;
  return (Math.atan2(cross, dot) * 180) / Math.PI;
}

/** From here on people feel that they turn. */
const leastTurn = 30;

/** What people call a turn of so many degrees. */
export function turnOf(degrees: number): Turn {
  const size = Math.abs(degrees);
  const isRight = degrees > 0;
  if (size < leastTurn) return 'ahead';
  if (size < 60) return isRight ? 'slight-right' : 'slight-left';
  if (size < 120) return isRight ? 'right' : 'left';
  if (size < 155) return isRight ? 'sharp-right' : 'sharp-left';
  return 'back';
}
