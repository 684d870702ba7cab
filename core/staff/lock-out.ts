/** How often in a row a PIN was wrong, and when last by a {@link SteadyTime}, which must outlast a restart. */
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

/** The count as it stands at `nowMs`. Time that went backwards counts as none. */
export function settle(wrong: WrongPins, nowMs: number): WrongPins {
  return wrong.times > 0 && nowMs - wrong.lastAtMs >= forgetAfterMs ? noWrongPins : wrong;
}

/**
 * How long no PIN is looked at: nothing for the first wrong ones, then 30 s, doubled with each further one up to an
 * hour. A role that is attacked without pause sees fewer than 40 tries a day.
 */
export function waitMs(wrong: WrongPins, nowMs: number): number {
  const { times, lastAtMs } = settle(wrong, nowMs);
  if (times < freeTries) return 0;
  const wholeMs = Math.min(longestWaitMs, firstWaitMs * 2 ** (times - freeTries));
  return Math.max(0, lastAtMs + wholeMs - Math.max(nowMs, lastAtMs));
}

/** The count after one more wrong PIN. */
export function oneMore(wrong: WrongPins, nowMs: number): WrongPins {
  return { times: settle(wrong, nowMs).times + 1, lastAtMs: Math.max(nowMs, wrong.lastAtMs) };
}

/** How many more wrong PINs make nobody wait. */
export function triesLeft({ times }: WrongPins): number {
  return Math.max(0, freeTries - times);
}
