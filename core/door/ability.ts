import type { AnyContractProcedure } from '@orpc/contract';
import type { AnyProcedure } from '@orpc/server';
import type { Role } from '#contract/base/authority.ts';
import type { Connection } from './connection.ts';

/** The procedures of a contract, by group and name: `worklist.list`. */
export type Contract = Readonly<Record<string, Readonly<Record<string, AnyContractProcedure>>>>;

/** Procedures that answer some of a contract; a group may be shared by several abilities. */
export type Procedures = Readonly<Record<string, Readonly<Record<string, AnyProcedure>>>>;

/** A call that was let through, before its input is looked at. */
export interface AllowedCall {
  readonly connection: Connection;
  readonly authority: Role;
  readonly input: unknown;
}

/** What every ability gives to the terminal; what others may use of it, it gives beside. */
export interface Ability {
  readonly procedures: Procedures;
  /** Told of every call that is let through, whoever answers it. */
  readonly onCall?: (call: AllowedCall) => void;
  /** A page has gone. */
  readonly onGone?: (connection: Connection) => void;
  readonly close: () => void | Promise<void>;
}

/** Abilities by name, in the order in which they were opened. */
export type Abilities = Readonly<Record<string, Ability>>;
