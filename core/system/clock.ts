/** Stops what it was given for; calling it twice does nothing. */
export type Cancel = () => void;

/** Time, as every ability sees it: read it, or be called later. Tests hold a clock that they move themselves. */
export interface Clock {
  /** Milliseconds since 1970; may jump when the machine's clock is set. For what people read, never for order. */
  readonly nowMs: () => number;
  /** Milliseconds from an unknown start that never go back. For durations. */
  readonly monotonicMs: () => number;
  /** Calls `run` once after `delayMs`. */
  readonly after: (delayMs: number, run: () => void) => Cancel;
}

/** The machine's own clock. Its timers do not keep the process alive. */
export const systemClock: Clock = {
  nowMs: () => Date.now(),
  monotonicMs: () => performance.now(),
  after: (delayMs, run) => {
    const timer = setTimeout(run, delayMs);
    timer.unref();
    return () => clearTimeout(timer);
  },
};

/** Making one takes far longer than using it; a terminal knows the few time zones of its venues. */
const dayFormats = new Map<string, Intl.DateTimeFormat>();

/** The calendar day at `nowMs` in a time zone, as 2026-11-23. */
export function dayIn(timeZone: string, nowMs: number): string {
  const known = dayFormats.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
  dayFormats.set(timeZone, known);
  return known.format(nowMs);
}
