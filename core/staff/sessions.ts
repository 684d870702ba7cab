import type { StaffRole } from '#contract/base/authority.ts';
import type { SessionEnd } from '#contract/page/sign-in-acts.ts';
import type { StaffSession } from '#contract/page/staff.ts';
import type { StaffAct } from '#contract/page/staff-act.ts';
import type { Connection } from '../door/connection.ts';
import type { Cancel, Clock } from '../system/clock.ts';
import { createLive, type Live } from '../system/live.ts';

/** Who is signed in on which connection. A session gives its connection the rights of its role, and takes them away. */
export interface Sessions {
  /** Starts a session; false when the connection has gone meanwhile. One that is there already ends. */
  readonly start: (connection: Connection, role: StaffRole) => boolean;
  /** Somebody did something: the idle time starts anew. */
  readonly touch: (connection: Connection) => void;
  readonly of: (connection: Connection) => StaffSession | null;
  readonly isAny: () => boolean;
  /** The session now, and again when one starts or ends. */
  readonly watch: (connection: Connection, signal: AbortSignal) => AsyncGenerator<StaffSession | null, void, void>;
  readonly end: (connection: Connection, reason: SessionEnd) => void;
  /** Ends the sessions of some connections. */
  readonly endWhere: (isMeant: (connection: Connection) => boolean, reason: SessionEnd) => void;
  /** Ends the sessions of a role, but for one. */
  readonly endAllOf: (role: StaffRole, reason: SessionEnd, except: Connection) => void;
  /** The connection is gone: its session ends, and no other will start on it. */
  readonly leave: (connection: Connection) => void;
  readonly endAll: (reason: SessionEnd) => void;
}

export interface SessionsDeps {
  readonly clock: Clock;
  readonly idleMs: number;
  /** Told of every start and end. */
  readonly onAct: (role: StaffRole, act: StaffAct) => void;
}

interface Open {
  readonly role: StaffRole;
  readonly idleAtMs: number;
  readonly cancel: Cancel;
}

export function createSessions({ clock, idleMs, onAct }: SessionsDeps): Sessions {
  const open = new Map<Connection, Open>();
  const shown = new WeakMap<Connection, Live<StaffSession | null>>();
  const gone = new WeakSet<Connection>();

  const shownOn = (connection: Connection) => {
    const live = shown.get(connection) ?? createLive<StaffSession | null>(sessionOf(connection));
    shown.set(connection, live);
    return live;
  };
  const sessionOf = (connection: Connection): StaffSession | null => {
    const session = open.get(connection);
    if (!session) return null;
    return { role: session.role, secondsLeft: Math.ceil(Math.max(0, session.idleAtMs - clock.monotonicMs()) / 1000) };
  };
  const arm = (connection: Connection, role: StaffRole) => {
    open.get(connection)?.cancel();
    const cancel = clock.after(idleMs, () => end(connection, 'idle'));
    open.set(connection, { role, idleAtMs: clock.monotonicMs() + idleMs, cancel });
  };
  const end: Sessions['end'] = (connection, reason) => {
    const session = open.get(connection);
    if (!session) return;
    // The rights go first, whatever becomes of telling it.
    open.delete(connection);
    connection.revoke();
    session.cancel();
    shownOn(connection).set(null);
    onAct(session.role, { type: 'session.ended', reason });
  };

  return {
    start: (connection, role) => {
      if (gone.has(connection)) return false;
      end(connection, 'replaced');
      onAct(role, { type: 'session.started' });
      arm(connection, role);
      connection.grant(role);
      shownOn(connection).set(sessionOf(connection));
      return true;
    },
    touch: (connection) => {
      const session = open.get(connection);
      if (session) arm(connection, session.role);
    },
    of: sessionOf,
    isAny: () => open.size > 0,
    watch: (connection, signal) => shownOn(connection).watch(signal),
    end,
    endWhere: (isMeant, reason) => {
      for (const connection of [...open.keys()]) if (isMeant(connection)) end(connection, reason);
    },
    endAllOf: (role, reason, except) => {
      for (const [connection, session] of [...open]) {
        if (session.role === role && connection !== except) end(connection, reason);
      }
    },
    leave: (connection) => {
      gone.add(connection);
      end(connection, 'page-gone');
    },
    endAll: (reason) => {
      for (const connection of [...open.keys()]) end(connection, reason);
    },
  };
}
