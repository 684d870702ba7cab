import type { Clock } from '#core/system/clock.ts';

/** A clock that moves only when told to, and calls what is due on the way, in order. */
export interface TestClock extends Clock {
  readonly advance: (ms: number) => void;
  /** Somebody sets the machine's clock forward, or back; no time goes by. */
  readonly set: (byMs: number) => void;
}

export function createTestClock(startMs = Date.UTC(2026, 10, 23, 2, 24)): TestClock {
  let elapsedMs = 0;
  let setByMs = 0;
  let timers: { dueMs: number; run: () => void }[] = [];
  const runDue = (untilMs: number) => {
    const due = timers.filter((timer) => timer.dueMs <= untilMs).sort((a, b) => a.dueMs - b.dueMs)[0];
    if (!due) return false;
    timers = timers.filter((timer) => timer !== due);
    elapsedMs = Math.max(elapsedMs, due.dueMs);
    due.run();
    return true;
  };
  return {
    nowMs: () => startMs + setByMs + elapsedMs,
    monotonicMs: () => elapsedMs,
    after: (delayMs, run) => {
      const timer = { dueMs: elapsedMs + delayMs, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    set: (byMs) => {
      setByMs += byMs;
    },
    advance: (ms) => {
      const untilMs = elapsedMs + ms;
      while (runDue(untilMs));
      elapsedMs = untilMs;
    },
  };
}
