import { readFileSync } from 'node:fs';
import type { Cancel, Clock } from './clock.ts';

export interface PatienceOptions {
  readonly clock: Clock;
  /** How long one may be silent who has the processor whenever he wants it. */
  readonly deadlineMs: number;
  /** How long he has stood ready so far and waited for a processor; see {@link waitedForProcessorMs}. */
  readonly waitedMs: () => number;
  readonly onOver: () => void;
}

/** The deadline is looked at so often. */
const looks = 8;

/**
 * A deadline that does not run while the machine is busy with something else. It passes in steps: one that comes late,
 * because this very process had no time, counts as long as it was meant to be and leaves time to read what has come
 * meanwhile; and what the other spent waiting for a processor does not count at all.
 */
export function afterPatience({ clock, deadlineMs, waitedMs, onOver }: PatienceOptions): Cancel {
  const stepMs = deadlineMs / looks;
  let leftMs = deadlineMs;
  let before = waitedMs();
  const look = () => {
    const now = waitedMs();
    leftMs -= Math.max(0, stepMs - (now - before));
    before = now;
    // A rest smaller than a step counts as none: figures of the system are not exact.
    if (leftMs < stepMs / looks) onOver();
    else cancel = clock.after(stepMs, look);
  };
  let cancel = clock.after(stepMs, look);
  return () => cancel();
}

const nanosecondsPerMs = 1_000_000;

/**
 * Milliseconds that a process's main thread has stood ready to run and was not let, since its start (Linux:
 * /proc/PID/schedstat, second figure). Elsewhere, and of a process that is gone, 0.
 */
export function waitedForProcessorMs(pid: number | undefined): number {
  if (pid === undefined) return 0;
  try {
    return Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[1]) / nanosecondsPerMs;
  } catch {
    return 0;
  }
}
