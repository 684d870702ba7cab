import type { Role, StaffRole } from '#contract/base/authority.ts';
import type { MediaLine } from '../system/media-line.ts';

/** One page or machine that talks to core. What it may do is bound to it and goes with it. */
export interface Connection {
  readonly id: string;
  /** What it may do now. */
  readonly roles: () => readonly Role[];
  /** Grants a staff role until `revoke` or the end of the connection. */
  readonly grant: (role: StaffRole) => void;
  readonly revoke: () => void;
}

/** What every procedure is given. */
export interface CallContext {
  readonly connection: Connection;
  /** Sound and pictures to and from the caller's page. */
  readonly media: MediaLine;
}

/** A connection that starts with one role: a page is a visitor's until staff sign in on it. */
export function createConnection(id: string, base: Role): Connection {
  let staff: StaffRole | null = null;
  return {
    id,
    roles: () => (staff ? [base, staff] : [base]),
    grant: (role) => {
      staff = role;
    },
    revoke: () => {
      staff = null;
    },
  };
}
