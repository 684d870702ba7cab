import type { Connection } from '../door/connection.ts';

/** The page that a visit belongs to; null while the machine itself began it and no page has acted in it yet. */
export interface Visitor {
  readonly page: string | null;
}

/** A sign-in under way: what it opens depends on whether a visit begins meanwhile. */
export interface Attempt {
  /** False once a visit has begun on its page, though it may be over again. */
  readonly isOpen: () => boolean;
  /** It is settled, or was given up. */
  readonly drop: () => void;
}

/** Keeps staff and visitors apart: which pages are a visitor's, and which sign-ins a visit has overtaken. */
export interface Visitors {
  /** Whose the terminal is now; null while nobody visits. */
  readonly set: (visitor: Visitor | null) => void;
  /** Whether a page is a visitor's. While a visit belongs to no page yet, every page is. */
  readonly has: (connection: Connection) => boolean;
  /** Begins a sign-in; null on a page that is a visitor's. */
  readonly attempt: (connection: Connection) => Attempt | null;
}

export function createVisitors(): Visitors {
  let visitor: Visitor | null = null;
  const pending = new Map<Attempt, Connection>();
  const has = ({ id }: Connection) => visitor !== null && (visitor.page === null || visitor.page === id);
  return {
    has,
    set: (next) => {
      visitor = next;
      for (const [attempt, connection] of [...pending]) if (has(connection)) pending.delete(attempt);
    },
    attempt: (connection) => {
      if (has(connection)) return null;
      const attempt: Attempt = { isOpen: () => pending.has(attempt), drop: () => void pending.delete(attempt) };
      pending.set(attempt, connection);
      return attempt;
    },
  };
}
