/** How long to wait before trying again. */
export interface BackOff {
  /** After another failure, in milliseconds. */
  readonly afterFailureMs: () => number;
  readonly reset: () => void;
}

export interface BackOffOptions {
  /** Never less: whoever is not answered asks no more than so often. */
  readonly leastMs: number;
  /** The longest that the random part grows to. */
  readonly mostMs: number;
  /** From 0 to below 1. */
  readonly random: () => number;
}

/**
 * Full jitter over a ceiling that doubles, so that a fleet that lost its hub does not come back as one.
 * See "Exponential Backoff And Jitter", AWS Architecture Blog, 2015.
 */
export function createBackOff({ leastMs, mostMs, random }: BackOffOptions): BackOff {
  let ceilingMs = leastMs;
  return {
    afterFailureMs: () => {
      const delayMs = leastMs + random() * ceilingMs;
      ceilingMs = Math.min(ceilingMs * 2, mostMs);
      return delayMs;
    },
    reset: () => {
      ceilingMs = leastMs;
    },
  };
}
