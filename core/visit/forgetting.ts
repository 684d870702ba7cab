import type { Cancel, Clock } from '../system/clock.ts';

export interface ForgettingDeps {
  readonly clock: Clock;
  /** Frees and overwrites what nothing refers to any more; holds up the loop for tens of milliseconds. */
  readonly sweep: () => void;
  readonly isVisited: () => boolean;
}

/** Sees to it that memory which a page's calls went through is overwritten once the page is gone. */
export interface Forgetting {
  /** A page is gone, and with it a visitor or somebody who mistyped a PIN. */
  readonly pageGone: () => void;
  readonly close: () => void;
}

/** Again later: a socket's last buffers, hashes under way and native libraries let go after a while. */
const sweepAtMs = [300, 2000, 10_000];

/** Sweeps after each page, but never while a visitor is there: what falls into a visit is done when that one is over. */
export function createForgetting({ clock, sweep, isVisited }: ForgettingDeps): Forgetting {
  let pending: readonly Cancel[] = [];
  const cancelAll = () => {
    for (const cancel of pending) cancel();
  };
  return {
    pageGone: () => {
      cancelAll();
      pending = sweepAtMs.map((delayMs) => clock.after(delayMs, () => isVisited() || sweep()));
    },
    close: cancelAll,
  };
}
