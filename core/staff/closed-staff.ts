import { staffRoles } from '#contract/base/authority.ts';
import { refuse } from '#contract/base/outcome.ts';
import { createLive } from '../system/live.ts';
import type { Staff } from './staff.ts';

/** A terminal whose record cannot be opened: nobody can sign in. */
export function createClosedStaff(): Staff {
  const nobody = createLive(null);
  return {
    roles: () => staffRoles.map((role) => ({ role, isPinSet: false, lockedSeconds: 0 })),
    signIn: async () => refuse('out-of-service'),
    changePin: async () => refuse('out-of-service'),
    session: () => null,
    isAnybodyIn: () => false,
    watch: (_connection, signal) => nobody.watch(signal),
    setVisitor: () => {},
    touch: () => {},
    end: () => {},
    leave: () => {},
    record: () => {
      throw new Error('Nobody is signed in');
    },
    audit: () => [],
    close: () => {},
  };
}
