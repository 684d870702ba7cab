import type { Clock } from '../../system/clock.ts';

/** Visitors' calls for a person since the terminal was started, for staff who come to it. Nothing says who called. */
export interface StaffCalls {
  readonly call: () => void;
  /** Whoever called last does not wait any longer. */
  readonly takeBack: () => void;
  /** Null while nobody has called; `lastAt` is an ISO time. */
  readonly seen: () => { readonly times: number; readonly lastAt: string; readonly isTakenBack: boolean } | null;
}

export function createStaffCalls(clock: Pick<Clock, 'nowMs'>): StaffCalls {
  let seen: ReturnType<StaffCalls['seen']> = null;
  return {
    call: () => {
      seen = { times: (seen?.times ?? 0) + 1, lastAt: new Date(clock.nowMs()).toISOString(), isTakenBack: false };
    },
    takeBack: () => {
      seen = seen && { ...seen, isTakenBack: true };
    },
    seen: () => seen,
  };
}
