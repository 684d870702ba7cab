import type { HubRole } from './roles.ts';

/** Somebody who may sign in at the hub. */
export interface Person {
  readonly name: string;
  readonly role: HubRole;
}
