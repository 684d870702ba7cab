import { oc } from '@orpc/contract';
import type { Role } from './authority.ts';

/** What every procedure of the contract says of itself. One without `authority` is callable by nobody. */
export interface ProcedureMeta {
  readonly authority?: Role;
}

const base = oc.$meta<ProcedureMeta>({});

/** Starts a procedure that connections holding `authority` may call. */
export function procedureFor(authority: Role) {
  return base.meta({ authority });
}
