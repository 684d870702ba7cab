import type { StaffRole } from '#contract/base/authority.ts';
import { type Database, isStorageFault } from '../storage/database.ts';
import type { Clock } from '../system/clock.ts';
import { noWrongPins, oneMore, settle, triesLeft, type WrongPins, waitMs } from './lock-out.ts';
import { createSteadyTime } from './steady-time.ts';

/** What a wrong PIN would lead to; `waitMs` is how long no PIN is looked at after it. */
export interface Consequence {
  readonly triesLeft: number;
  readonly waitMs: number;
}

/** The wrong PINs of each role, kept in the database: pulling the plug opens nothing. */
export interface WrongPinCount {
  /** How long a role is locked, in milliseconds. */
  readonly lockedMs: (role: StaffRole) => number;
  /** Counts a wrong PIN. */
  readonly add: (role: StaffRole) => Consequence;
  /** Counts a wrong PIN in memory alone, where the disk refuses it: the wait holds until the terminal starts again. */
  readonly addInMemory: (role: StaffRole) => Consequence;
  /** Forgets the wrong PINs of a role, in memory at least. */
  readonly clear: (role: StaffRole) => void;
}

export function createWrongPinCount({ db, clock }: { db: Database; clock: Clock }): WrongPinCount {
  const select = db.prepare<[StaffRole], WrongPins>(
    'SELECT times, last_at_ms AS lastAtMs FROM staff_wrong_pin WHERE role = ?',
  );
  const upsert = db.prepare(
    `INSERT INTO staff_wrong_pin (role, times, last_at_ms) VALUES (:role, :times, :lastAtMs)
     ON CONFLICT DO UPDATE SET times = excluded.times, last_at_ms = excluded.last_at_ms`,
  );
  const remove = db.prepare('DELETE FROM staff_wrong_pin WHERE role = ?');

  const latest = db.prepare<[], number>('SELECT coalesce(max(last_at_ms), 0) FROM staff_wrong_pin').pluck();
  const nowMs = createSteadyTime(clock, latest.get() ?? 0);

  /** What the disk has refused to take. */
  const unwritten = new Map<StaffRole, WrongPins>();
  const read = (role: StaffRole): WrongPins => settle(unwritten.get(role) ?? select.get(role) ?? noWrongPins, nowMs());
  const counted = (role: StaffRole, keep: (wrong: WrongPins) => void): Consequence => {
    const wrong = oneMore(read(role), nowMs());
    keep(wrong);
    return { triesLeft: triesLeft(wrong), waitMs: waitMs(wrong, nowMs()) };
  };
  return {
    lockedMs: (role) => waitMs(read(role), nowMs()),
    add: (role) =>
      counted(role, (wrong) => {
        upsert.run({ role, ...wrong });
        unwritten.delete(role);
      }),
    addInMemory: (role) => counted(role, (wrong) => unwritten.set(role, wrong)),
    clear: (role) => {
      unwritten.set(role, noWrongPins);
      try {
        remove.run(role);
        unwritten.delete(role);
      } catch (error) {
        if (!isStorageFault(error)) throw error;
      }
    },
  };
}
