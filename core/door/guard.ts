import { implement, ORPCError, os } from '@orpc/server';
import { isStaffRole, mayCall } from '#contract/base/authority.ts';
import type { ProcedureMeta } from '#contract/base/procedure.ts';
import { kioskContract } from '#contract/page/kiosk.ts';
import type { Log } from '../system/log.ts';
import { isStream } from './call-failures.ts';
import type { CallContext, Connection } from './connection.ts';

export interface GuardDeps {
  readonly log: Log;
  /** Told of every call that needed a staff role and was let through. */
  readonly onStaffCall: (connection: Connection) => void;
}

/** Lets a call through when its connection holds the authority that the procedure asks for. */
export function authorityCheck({ log, onStaffCall }: GuardDeps) {
  return os
    .$context<CallContext>()
    .$meta<ProcedureMeta>({})
    .middleware(async ({ context: { connection }, procedure, path, next }) => {
      // Default deny: a procedure that does not say who may call it is nobody's.
      const { authority } = procedure['~orpc'].meta;
      const isAllowed = () => authority !== undefined && mayCall(connection.roles(), authority);
      if (!authority || !isAllowed()) {
        log.warn('call without authority', { procedure: path.join('.') });
        throw new ORPCError('FORBIDDEN');
      }
      if (!isStaffRole(authority)) return next();
      onStaffCall(connection);
      const { output, ...result } = await next();
      return { ...result, output: isStream(output) ? whileAllowed(output, isAllowed) : output };
    });
}

/** What staff listen to falls silent with their rights, though the page may stay. */
async function* whileAllowed(stream: AsyncIterable<unknown>, isAllowed: () => boolean) {
  for await (const event of stream) {
    if (!isAllowed()) throw new ORPCError('FORBIDDEN');
    yield event;
  }
}

/** The contract, with the check of authority before every procedure and before its input is looked at. */
export function guard(deps: GuardDeps) {
  return implement(kioskContract).$context<CallContext>().use(authorityCheck(deps));
}

/** What each ability implements its procedures with. */
export type Guarded = ReturnType<typeof guard>;
