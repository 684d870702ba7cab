/** How often in a row a PIN was wrong, and when last (wall clock, since it must outlast a restart). */
export interface WrongPins {
  readonly times: number;
  readonly lastAtMs: number;
}

/** Tries that cost nothing: fingers slip. */
const freeTries = 5;
const firstWaitMs = 30_000;
const longestWaitMs = 3_600_000;
/** A day without a wrong PIN, and the count starts anew. */
const forgetAfterMs = 86_400_000;

export const noWrongPins: WrongPins = { times: 0, lastAtMs: 0 };

/**
 * The count as it stands at `nowMs`. To be stored when it differs: a clock that was set back counts from its new time
 * on, which neither frees a locked role nor locks it for longer than its wait.
 */
export function settle(wrong: WrongPins, nowMs: number): WrongPins {
  if (wrong.times === 0) return noWrongPins;
  if (nowMs < wrong.lastAtMs) return { ...wrong, lastAtMs: nowMs };
  return nowMs - wrong.lastAtMs >= forgetAfterMs ? noWrongPins : wrong;
}

/**
 * How long no PIN is looked at: nothing for the first wrong ones, then 30 s, doubled with each further one up to an
 * hour. A role that is attacked without pause sees fewer than 40 tries a day.
 */
export function waitMs(wrong: WrongPins, nowMs: number): number {
  const { times, lastAtMs } = settle(wrong, nowMs);
  if (times < freeTries) return 0;
  const wholeMs = Math.min(longestWaitMs, firstWaitMs * 2 ** (times - freeTries));
  return Math.max(0, lastAtMs + wholeMs - nowMs);
}

/** The count after one more wrong PIN. */
export function oneMore(wrong: WrongPins, nowMs: number): WrongPins {
  return { times: settle(wrong, nowMs).times + 1, lastAtMs: nowMs };
}

/** How many more wrong PINs make nobody wait. */
export function triesLeft({ times }: WrongPins): number {
  return Math.max(0, freeTries - times);
}
