import { isDeepStrictEqual } from 'node:util';
import type { StaffRole } from '#contract/base/authority.ts';
import { type Outcome, ok, refuse } from '#contract/base/outcome.ts';
import { type Closable, type Closure, type ClosureLength, closureSchema } from '#contract/page/closures.ts';
import type { StaffAct } from '#contract/page/staff-act.ts';
import type { Fact } from '#contract/upstream/fact.ts';
import type { Database } from '../storage/database.ts';
import type { Cancel, Clock } from '../system/clock.ts';
import { createLive, type Live } from '../system/live.ts';
import { lengthMs } from './length.ts';

/** A closure as staff put it. */
export interface NewClosure extends Closable {
  readonly reason: Closure['reason'];
  readonly lasts: ClosureLength;
}

/** What staff have closed for a while. */
export interface Closures {
  readonly now: Live<readonly Closure[]>;
  /** Puts a closure, or another in its place. */
  readonly put: (closure: NewClosure, role: StaffRole) => Outcome<Closure, 'unknown-closable' | 'clock-wrong'>;
  /** Opens again. */
  readonly remove: (closable: Closable, role: StaffRole) => Outcome<null, 'not-closed'>;
  /** Other content is shown, in which the same may mean something else. */
  readonly tellAnew: () => void;
  readonly close: () => void;
}

export interface ClosuresDeps {
  readonly db: Database;
  readonly venueId: string;
  readonly clock: Clock;
  readonly timeZone: () => string;
  readonly isClockRight: () => boolean;
  /** Whether the venue has something of that id. */
  readonly knows: (closable: Closable) => boolean;
  readonly audit: (role: StaffRole, act: StaffAct) => void;
  readonly append: (fact: Fact) => void;
}

/** Often enough that nobody is sent a closed way for longer, also after the clock was set. */
const lookAgainMs = 5000;

/**
 * Keeps what staff have closed, and opens it when its time is over. What the present version of the content does not know
 * stays closed and is not shown: a later version may know it again.
 */
export function createClosures(deps: ClosuresDeps): Closures {
  const { clock, isClockRight, knows, timeZone } = deps;
  const { list, past, put, remove } = createClosureStore(deps);
  const now = createLive<readonly Closure[]>([]);
  const look = () => {
    // By a clock that cannot be right nothing is over.
    if (isClockRight()) for (const closable of past(clock.nowMs())) remove(closable, null);
    const known = list().filter(knows);
    if (!isDeepStrictEqual(known, now.get())) now.set(known);
  };
  let stop: Cancel = () => {};
  const turn = () => {
    look();
    stop = clock.after(lookAgainMs, turn);
  };
  turn();
  return {
    now,
    put: ({ of, id, reason, lasts }, role) => {
      if (!knows({ of, id })) return refuse('unknown-closable');
      if (lasts !== 'until-opened' && !isClockRight()) return refuse('clock-wrong');
      const nowMs = clock.nowMs();
      const ms = lengthMs(lasts, timeZone(), nowMs);
      const closure: Closure = { of, id, reason, until: ms === null ? null : new Date(nowMs + ms).toISOString() };
      put(closure, role);
      look();
      return ok(closure);
    },
    remove: (closable, role) => {
      const wasClosed = remove(closable, role);
      look();
      return wasClosed ? ok(null) : refuse('not-closed');
    },
    tellAnew: () => now.set(list().filter(knows)),
    close: () => stop(),
  };
}

/** The rows of a venue, each change with its act and its fact in one transaction. */
function createClosureStore({ db, venueId, audit, append }: ClosuresDeps) {
  const select = db.prepare<[string], Closable & { reason: string; untilMs: number | null }>(
    'SELECT of, id, reason, until_ms AS untilMs FROM closure WHERE venue_id = ? ORDER BY of, id',
  );
  const selectPast = db.prepare<[string, number], Closable>(
    'SELECT of, id FROM closure WHERE venue_id = ? AND until_ms <= ?',
  );
  const write = db.prepare(
    'INSERT OR REPLACE INTO closure (venue_id, of, id, reason, until_ms) VALUES (?, ?, ?, ?, ?)',
  );
  const erase = db.prepare('DELETE FROM closure WHERE venue_id = ? AND of = ? AND id = ?');
  return {
    list: () =>
      select
        .all(venueId)
        .map(({ untilMs, ...row }) =>
          closureSchema.parse({ ...row, until: untilMs === null ? null : new Date(untilMs).toISOString() }),
        ),
    past: (nowMs: number) => selectPast.all(venueId, nowMs),
    put: db.transaction((closure: Closure, role: StaffRole) => {
      const { of, id, reason, until } = closure;
      write.run(venueId, of, id, reason, until === null ? null : Date.parse(until));
      audit(role, { type: 'closure.put', ...closure });
      append({ type: 'closure.begun', ...closure });
    }),
    /** Null: nobody opens it, its time is over. */
    remove: db.transaction(({ of, id }: Closable, role: StaffRole | null): boolean => {
      if (erase.run(venueId, of, id).changes === 0) return false;
      if (role) audit(role, { type: 'closure.removed', of, id });
      append({ type: 'closure.ended', of, id, how: role ? 'opened' : 'time' });
      return true;
    }),
  };
}
