import type { StaffRole } from '#contract/base/authority.ts';

/** Who asks: a connection, and the role that is signed in on it. */
export interface Editor {
  readonly connectionId: string;
  readonly role: StaffRole;
}

/** Who has which entry or part open. It is held in memory: whoever is gone has nothing open. */
export interface Presence {
  /** An entry at a time is open on a connection. Gives the entries of which others are to hear: this one, and the one that was left. */
  readonly open: (connectionId: string, entryId: string, role: StaffRole) => readonly string[];
  /** Gives the entry that was left, if one was open. */
  readonly leave: (connectionId: string) => string | null;
  /** The roles of those who have it open on other connections. */
  readonly others: (connectionId: string, entryId: string) => StaffRole[];
}

export function createPresence(): Presence {
  const open = new Map<string, { entryId: string; role: StaffRole }>();
  return {
    open: (connectionId, entryId, role) => {
      const before = open.get(connectionId)?.entryId;
      open.set(connectionId, { entryId, role });
      if (before === entryId) return [];
      return before === undefined ? [entryId] : [before, entryId];
    },
    leave: (connectionId) => {
      const before = open.get(connectionId)?.entryId ?? null;
      open.delete(connectionId);
      return before;
    },
    others: (connectionId, entryId) =>
      [...open].flatMap(([id, one]) => (id !== connectionId && one.entryId === entryId ? [one.role] : [])),
  };
}
