import type { Clock } from '../system/clock.ts';

/** A person mistypes; a program guesses on. So many wrong tries at a terminal cost nobody anything. */
const freeTries = 15;
const firstWaitMs = 30_000;
const longestWaitMs = 600_000;
/** One wrong try is forgotten after so long. */
const forgetAfterMs = 240_000;

/** Wrong tries at this terminal, whoever made them; a start begins anew, and takes longer than the first wait. */
export interface WrongTries {
  /** Whether nothing is looked at now, right or wrong. */
  readonly isWaiting: () => boolean;
  readonly add: () => void;
}

/** After the free tries each further one doubles the wait; with four minutes of quiet one of them is forgotten. */
export function createWrongTries(clock: Pick<Clock, 'monotonicMs'>): WrongTries {
  let tries = 0;
  let lastMs = 0;
  let waitUntilMs = 0;
  return {
    isWaiting: () => clock.monotonicMs() < waitUntilMs,
    add: () => {
      const nowMs = clock.monotonicMs();
      const forgotten = Math.floor((nowMs - lastMs) / forgetAfterMs);
      tries = Math.max(0, tries - forgotten) + 1;
      lastMs = nowMs;
      if (tries > freeTries) waitUntilMs = nowMs + Math.min(longestWaitMs, firstWaitMs * 2 ** (tries - freeTries - 1));
    },
  };
}
