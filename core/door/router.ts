import type { AnyContractProcedure } from '@orpc/contract';
import { type AnyProcedure, os } from '@orpc/server';
import type { ProcedureMeta } from '#contract/base/procedure.ts';
import type { Contract, Procedures } from './ability.ts';
import type { CallContext } from './connection.ts';
import { authorityCheck, type GuardDeps } from './guard.ts';

export interface RouterDeps extends GuardDeps {
  readonly contract: Contract;
  /** What abilities answer. */
  readonly answered: readonly Procedures[];
  /** Answers a procedure that no ability answers. */
  readonly otherwise: (procedure: AnyContractProcedure, name: string) => AnyProcedure;
}

/**
 * Every procedure of a contract, answered by the ability that has it, and each behind the check of its authority. Two
 * abilities that answer the same, and one that answers what no contract asks, are bugs and throw.
 */
export function createRouter({ contract, answered, otherwise, ...guard }: RouterDeps) {
  const known = byName(answered.flatMap(listed), new Set(listed(contract).map(([name]) => name)));
  const groups = Object.entries(contract).map(([group, procedures]) => {
    const calls = Object.entries(procedures).map(([call, procedure]) => {
      const name = `${group}.${call}`;
      return [call, known.get(name) ?? otherwise(procedure, name)] as const;
    });
    return [group, Object.fromEntries(calls)] as const;
  });
  return os
    .$context<CallContext>()
    .$meta<ProcedureMeta>({})
    .use(authorityCheck(guard))
    .router(Object.fromEntries(groups));
}

function listed<Procedure>(procedures: Readonly<Record<string, Readonly<Record<string, Procedure>>>>) {
  return Object.entries(procedures).flatMap(([group, calls]) =>
    Object.entries(calls).map(([call, procedure]) => [`${group}.${call}`, procedure] as const),
  );
}

function byName<Procedure>(named: readonly (readonly [string, Procedure])[], asked: ReadonlySet<string>) {
  const found = new Map<string, Procedure>();
  for (const [name, procedure] of named) {
    if (!asked.has(name)) throw new Error(`No contract asks for ${name}`);
    if (found.has(name)) throw new Error(`Two abilities answer ${name}`);
    found.set(name, procedure);
  }
  return found;
}
