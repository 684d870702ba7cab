import { implement } from '@orpc/server';
import { ok, refuse } from '#contract/base/outcome.ts';
import { deskContract } from '#contract/page/desk.ts';
import type { CallContext } from '../door/connection.ts';
import type { Desk } from './desk.ts';
import type { SelfCheckSource } from './self-check.ts';

const os = implement(deskContract.desk).$context<CallContext>();

/** The procedures of the desk over a venue. */
export function deskProcedures(desk: Desk) {
  return {
    desk: {
      limits: os.limits.handler(() => {
        const limits = desk.limits();
        return limits ? ok(limits) : refuse('out-of-service');
      }),
      titles: os.titles.handler(({ input }) => [...desk.titles(input.entryIds, input.language)]),
      find: os.find.handler(async ({ input: { typed, language, limit } }) => [
        ...(await desk.find({ text: typed, language, limit })),
      ]),
    },
  };
}

/** How the terminal is, which staff may ask though it receives nobody. */
export function selfCheckProcedures(check: SelfCheckSource) {
  return { desk: { check: os.check.handler(() => check()) } };
}
