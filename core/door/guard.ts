import { ORPCError, os } from '@orpc/server';
import { isStaffRole, mayCall } from '#contract/base/authority.ts';
import type { ProcedureMeta } from '#contract/base/procedure.ts';
import type { Log } from '../system/log.ts';
import type { AllowedCall } from './ability.ts';
import { isStream } from './call-failures.ts';
import type { CallContext } from './connection.ts';

export interface GuardDeps {
  readonly log: Log;
  /** Told of every call that was let through. */
  readonly onCall: (call: AllowedCall) => void;
}

/** Lets a call through when its connection holds the authority that the procedure asks for, before its input is looked at. */
export function authorityCheck({ log, onCall }: GuardDeps) {
  return os
    .$context<CallContext>()
    .$meta<ProcedureMeta>({})
    .middleware(async ({ context: { connection }, procedure, path, next }, input: unknown) => {
      // Default deny: a procedure that does not say who may call it is nobody's.
      const { authority } = procedure['~orpc'].meta;
      const isAllowed = () => authority !== undefined && mayCall(connection.roles(), authority);
      if (!authority || !isAllowed()) {
        log.warn('call without authority', { procedure: path.join('.') });
        throw new ORPCError('FORBIDDEN');
      }
      onCall({ connection, authority, input });
      if (!isStaffRole(authority)) return next();
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
