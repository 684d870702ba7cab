/**
 * Tells a second touch from the shadow of the first: worn panels report one finger as two touches
 * a few milliseconds apart, faster than anyone taps.
 */
export interface BounceGuard {
  /** Notes a touch on the key; false where it is only a shadow. */
  readonly accepts: (atMs: number) => boolean;
  readonly released: (atMs: number) => void;
}

const fastestTapMs = 20;

export function createBounceGuard(): BounceGuard {
  let releasedAtMs = Number.NEGATIVE_INFINITY;
  return {
    accepts: (atMs) => atMs - releasedAtMs >= fastestTapMs,
    released: (atMs) => {
      releasedAtMs = atMs;
    },
  };
}
