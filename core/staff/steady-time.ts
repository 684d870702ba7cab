import type { Clock } from '../system/clock.ts';

/** Whole milliseconds since 1970 that never go back and do not jump while the terminal runs, however its clock is set. */
export type SteadyTime = () => number;

/**
 * Goes on from the wall clock, or from `notBeforeMs`, the latest time that an earlier run has written down: a clock that
 * is set back before a start gains nothing either.
 */
export function createSteadyTime(clock: Clock, notBeforeMs: number): SteadyTime {
  const startMs = Math.max(clock.nowMs(), notBeforeMs) - clock.monotonicMs();
  return () => Math.round(startMs + clock.monotonicMs());
}
