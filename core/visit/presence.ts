import type { Presence } from '#contract/visit.ts';
import type { Cancel, Clock } from '../system/clock.ts';

/** Watches whether somebody is still there: quiet for so long, then a countdown, then gone. */
export interface PresenceWatch {
  /** Somebody did something: the full time again. */
  readonly stay: () => void;
  /** The terminal reads aloud, listens or prints: time stands still until everything that keeps it busy is done. */
  readonly setBusy: (work: Work, busy: boolean) => void;
  readonly stop: () => void;
}

/** What keeps the terminal busy: something of the page's, or its own listening. */
export type Work = 'page' | 'listening';

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
  let asking = false;
  const works = new Set<Work>();

  const countDown = (secondsLeft: number) => {
    if (secondsLeft === 0) {
      onGone();
      return;
    }
    asking = true;
    onChange({ kind: 'asking', secondsLeft });
    cancel = clock.after(1000, () => countDown(secondsLeft - 1));
  };
  const start = () => {
    cancel();
    cancel = works.size > 0 ? () => {} : clock.after(idleMs(), () => countDown(countdownSeconds));
    if (!asking) return;
    asking = false;
    onChange({ kind: 'here' });
  };

  start();
  return {
    stay: start,
    setBusy: (work, busy) => {
      if (busy) works.add(work);
      else works.delete(work);
      start();
    },
    stop: () => cancel(),
  };
}
