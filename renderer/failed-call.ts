import { ORPCError } from '@orpc/client';

/**
 * Tells a call that failed from a core that is gone. An error that core itself sent is the call's alone: core has logged
 * it, the visit goes on, and what is shown stays. Any other means that no answer came and none will: `onLost` hears of it.
 */
export function whenLost(onLost: () => void): (cause: unknown) => void {
  return (cause) => {
    if (!(cause instanceof ORPCError)) onLost();
  };
}
