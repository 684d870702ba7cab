/** The two timers a held key needs; those of the page, or a test's own. */
export interface Timers {
  readonly after: (delayMs: number, act: () => void) => () => void;
}

const firstRepeatMs = 450;
const nextRepeatMs = 90;
/** A finger that never lifts, or a panel that lost it: stop where no question is as long. */
const mostRepeats = 240;

/** Repeats what a held key does until it is let go: once at once, again after a moment, then steadily. */
export function createRepeater({ after }: Timers) {
  let cancel: (() => void) | undefined;
  const stop = () => {
    cancel?.();
    cancel = undefined;
  };
  const repeat = (act: () => void, delayMs: number, left: number) => {
    cancel = after(delayMs, () => {
      act();
      if (left > 1) repeat(act, nextRepeatMs, left - 1);
    });
  };
  return {
    start: (act: () => void) => {
      stop();
      act();
      repeat(act, firstRepeatMs, mostRepeats);
    },
    stop,
  };
}

/** The page's own timers. */
export const pageTimers: Timers = {
  after: (delayMs, act) => {
    const timer = setTimeout(act, delayMs);
    return () => clearTimeout(timer);
  },
};
