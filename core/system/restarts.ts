import type { Clock } from './clock.ts';

/** How soon and how often something that fails is started again. */
export interface RestartPolicy {
  readonly firstDelayMs: number;
  readonly longestDelayMs: number;
  /** So many restarts within `windowMs` are tried in a row; then it rests. */
  readonly budget: number;
  readonly windowMs: number;
  readonly restMs: number;
}

export const usualRestarts: RestartPolicy = {
  firstDelayMs: 200,
  longestDelayMs: 5000,
  budget: 5,
  windowMs: 120_000,
  restMs: 300_000,
};

export interface Restarts {
  /** How long to wait before the next start; `resting` when the budget is used up. */
  readonly next: () => { readonly delayMs: number; readonly resting: boolean };
  /** It works again: the next failure waits the first delay. The budget is not refilled, only time does that. */
  readonly succeeded: () => void;
}

/** Counts failures: delays double from the first to the longest; a spent budget means a long rest and a new budget. */
export function createRestarts(policy: RestartPolicy, clock: Clock): Restarts {
  let inARow = 0;
  let startsMs: number[] = [];
  const next = () => {
    const nowMs = clock.monotonicMs();
    startsMs = startsMs.filter((startMs) => nowMs - startMs < policy.windowMs);
    if (startsMs.length >= policy.budget) {
      startsMs = [];
      inARow = 0;
      return { delayMs: policy.restMs, resting: true };
    }
    startsMs.push(nowMs);
    const delayMs = Math.min(policy.firstDelayMs * 2 ** inARow, policy.longestDelayMs);
    inARow += 1;
    return { delayMs, resting: false };
  };
  return {
    next,
    succeeded: () => {
      inARow = 0;
    },
  };
}
