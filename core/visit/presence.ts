import type { Presence } from '#contract/page/visit.ts';
import type { Cancel, Clock } from '../system/clock.ts';

/** Watches whether somebody is still there: quiet for so long, then a countdown, then gone. */
export interface PresenceWatch {
  /** Somebody did something: the full time again. */
  readonly stay: () => void;
  /** The terminal reads aloud, listens or prints: idle time and countdown stand still until all that keeps it busy is done. */
  readonly setBusy: (work: Work, busy: boolean) => void;
  readonly stop: () => void;
}

/** What keeps the terminal busy: something of the page's, its own listening, or the camera. */
export type Work = 'page' | 'listening' | 'seeing';

export interface PresenceOptions {
  readonly clock: Clock;
  /** Read each time anew, since a mode may lengthen it. */
  readonly idleMs: () => number;
  readonly countdownSeconds: number;
  readonly onChange: (presence: Presence) => void;
  readonly onGone: () => void;
}

export function watchPresence(options: PresenceOptions): PresenceWatch {
  const { clock, idleMs, countdownSeconds, onChange, onGone } = options;
  let cancel: Cancel = () => {};
  /** What is left of the countdown; null while nobody is asked. */
  let secondsLeft: number | null = null;
  const works = new Set<Work>();

  const after = (delayMs: number, run: () => void) => {
    cancel();
    cancel = works.size > 0 ? () => {} : clock.after(delayMs, run);
  };
  const countDown = (left: number) => {
    if (left === 0) {
      onGone();
      return;
    }
    secondsLeft = left;
    onChange({ kind: 'asking', secondsLeft: left });
    after(1000, () => countDown(left - 1));
  };
  const stay = () => {
    const wasAsking = secondsLeft !== null;
    secondsLeft = null;
    after(idleMs(), () => countDown(countdownSeconds));
    if (wasAsking) onChange({ kind: 'here' });
  };

  stay();
  return {
    stay,
    setBusy: (work, busy) => {
      if (busy) works.add(work);
      else works.delete(work);
      const left = secondsLeft;
      // The question itself may be read aloud: that is nobody's answer to it.
      if (left === null) stay();
      else after(1000, () => countDown(left - 1));
    },
    stop: () => cancel(),
  };
}
