import type { StaffRole } from '#contract/base/authority.ts';
import { staffRoles } from '#contract/base/authority.ts';
import { ok, refuse } from '#contract/base/outcome.ts';
import type { SessionEnd } from '#contract/page/sign-in-acts.ts';
import type { AuditRow, ChangePinOutcome, RoleState, SignInOutcome, StaffSession } from '#contract/page/staff.ts';
import type { StaffAct } from '#contract/page/staff-act.ts';
import type { Connection } from '../door/connection.ts';
import { type Database, isStorageFault } from '../storage/database.ts';
import type { Clock } from '../system/clock.ts';
import type { Log } from '../system/log.ts';
import type { Audit } from './audit.ts';
import { createFirstPins, type FirstPinsDesk } from './first-pins.ts';
import type { PinHashing } from './pin-hashing.ts';
import { refusalOf } from './pin-rules.ts';
import { createPins, type Pins } from './pins.ts';
import { createSessions, type Sessions } from './sessions.ts';
import { createVisitors, type Visitor } from './visitors.ts';

/** The venue's staff at this terminal: their roles, PINs, sessions and the trail of what they did. */
export interface Staff {
  readonly roles: () => RoleState[];
  readonly firstPins: FirstPinsDesk;
  readonly signIn: (connection: Connection, attempt: { role: StaffRole; pin: string }) => Promise<SignInOutcome>;
  readonly changePin: (
    connection: Connection,
    change: { role: StaffRole; ownPin: string; newPin: string },
  ) => Promise<ChangePinOutcome>;
  readonly session: (connection: Connection) => StaffSession | null;
  /** Whether somebody is signed in on any connection. */
  readonly isAnybodyIn: () => boolean;
  readonly watch: (connection: Connection, signal: AbortSignal) => AsyncGenerator<StaffSession | null, void, void>;
  /** Somebody did something: the idle time starts anew. */
  readonly touch: (connection: Connection) => void;
  /** Whose the terminal is now: where a visitor is, nobody of the staff is or becomes signed in. */
  readonly setVisitor: (visitor: Visitor | null) => void;
  /** Ends the session of a connection, if it has one. */
  readonly end: (connection: Connection, reason: SessionEnd) => void;
  /** The connection is gone, and its rights with it. */
  readonly leave: (connection: Connection) => void;
  /** Writes down what whoever is signed in on the connection has done; call it in the transaction of the deed. */
  readonly record: (connection: Connection, act: StaffAct) => void;
  readonly audit: (page: { before: number | null; limit: number }) => AuditRow[];
  /** Ends all sessions. */
  readonly close: () => void;
}

export interface StaffDeps {
  readonly db: Database;
  readonly clock: Clock;
  readonly hashing: PinHashing;
  readonly idleSeconds: number;
  /** Whether this is the first record that the data folder has. */
  readonly isFirstRecord: boolean;
  readonly log: Log;
  /** Written into what `db` is. */
  readonly audit: Audit;
}

export function createStaff({ db, clock, hashing, idleSeconds, isFirstRecord, log, audit }: StaffDeps): Staff {
  const pins = createPins({ db, clock, hashing, audit: { append: trail(audit, log) } });
  const visitors = createVisitors();
  const sessions = createSessions({ clock, idleMs: idleSeconds * 1000, onAct: trail(audit, log) });
  return {
    roles: () =>
      staffRoles.map((role) => ({
        role,
        isPinSet: pins.isSet(role),
        lockedSeconds: Math.ceil(pins.lockedMs(role) / 1000),
      })),
    signIn: async (connection, { role, pin }) => {
      const attempt = visitors.attempt(connection);
      if (!attempt) return refuse('visit-begun');
      try {
        const checked = await pins.check(role, pin);
        if (!checked.ok) return checked;
        if (!attempt.isOpen()) return refuse('visit-begun');
      } finally {
        attempt.drop();
      }
      sessions.start(connection, role);
      const session = sessions.of(connection);
      return session ? ok(session) : refuse('out-of-service');
    },
    setVisitor: (visitor) => {
      visitors.set(visitor);
      sessions.endWhere(visitors.has, 'visit-begun');
    },
    firstPins: createFirstPins({ pins, isFirstRecord }),
    changePin: changePin(pins, sessions),
    session: sessions.of,
    isAnybodyIn: sessions.isAny,
    watch: sessions.watch,
    touch: sessions.touch,
    end: sessions.end,
    leave: sessions.leave,
    record: (connection, act) => {
      const session = sessions.of(connection);
      if (!session) throw new Error('Only somebody who is signed in can have done it');
      audit.append(session.role, act);
    },
    audit: audit.page,
    close: () => sessions.endAll('shut-down'),
  };
}

function changePin(pins: Pins, sessions: Sessions): Staff['changePin'] {
  return async (connection, { role, ownPin, newPin }) => {
    const own = sessions.of(connection)?.role;
    if (!own) return refuse('signed-out');
    if (own !== role && own !== 'publisher') return refuse('not-yours');
    // Before the own PIN is looked at: a new one that is no good must not cost a try.
    const refusal = refusalOf(newPin);
    if (refusal) return refuse(refusal);
    const checked = await pins.check(own, ownPin);
    if (!checked.ok) return checked;
    if (sessions.of(connection)?.role !== own) return refuse('signed-out');
    const set = await pins.set({ role, pin: newPin, by: own });
    if (set.ok) sessions.endAllOf(role, 'pin-changed', connection);
    return set;
  };
}

/** Acts that are not undone where the disk refuses to write them down: somebody has to get in to make room. */
const happenAnyway: ReadonlySet<StaffAct['type']> = new Set(['session.started', 'session.ended', 'pin.wrong']);

/** Writes down what staff did. Starts and ends of sessions and wrong PINs that cannot be written are said in the log. */
function trail(audit: Audit, log: Log): Audit['append'] {
  return (who, act) => {
    try {
      audit.append(who, act);
    } catch (error) {
      // An end has happened whatever stands in its way.
      const isOver = act.type === 'session.ended';
      if (!isOver && !(happenAnyway.has(act.type) && isStorageFault(error))) throw error;
      log.error('act of staff not recorded', { type: act.type }, error);
    }
  };
}
