import { type AnyContractRouter, isContractProcedure } from '@orpc/contract';
import type { Role } from '#contract/base/authority.ts';

/** One procedure of a contract: where it stands, and who may call it as it says of itself. */
export interface StatedProcedure {
  readonly path: readonly string[];
  readonly authority: Role | undefined;
}

/** Every procedure of a contract, in the order in which it is written. */
export function proceduresOf(contract: AnyContractRouter, path: readonly string[] = []): StatedProcedure[] {
  if (isContractProcedure(contract)) return [{ path, authority: contract['~orpc'].meta.authority }];
  return Object.entries(contract).flatMap(([name, inner]) => proceduresOf(inner, [...path, name]));
}
