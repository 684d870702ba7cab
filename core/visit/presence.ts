import type { Presence } from '#contract/visit.ts';
import type { Cancel, Clock } from '../system/clock.ts';

/** Watches whether somebody is still there: quiet for so long, then a countdown, then gone. */
export interface PresenceWatch {
  /** Somebody did something: the full time again. */
  readonly stay: () => void;
  /** The terminal reads aloud, listens or prints: time stands still until it is done. */
  readonly setBusy: (busy: boolean) => void;
  readonly stop: () => void;
}

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
  let busy = false;

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
    cancel = busy ? () => {} : clock.after(idleMs(), () => countDown(countdownSeconds));
    if (!asking) return;
    asking = false;
    onChange({ kind: 'here' });
  };

  start();
  return {
    stay: start,
    setBusy: (value) => {
      busy = value;
      start();
    },
    stop: () => cancel(),
  };
}
