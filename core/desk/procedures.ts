import { ok, refuse } from '#contract/base/outcome.ts';
import type { Guarded } from '../door/guard.ts';
import type { Desk } from './desk.ts';

/** The procedures of the desk. */
export function deskProcedures({ desk: os }: Guarded, desk: Desk) {
  return {
    check: os.check.handler(() => desk.check()),
    limits: os.limits.handler(() => {
      const limits = desk.limits();
      return limits ? ok(limits) : refuse('no-venue');
    }),
    titles: os.titles.handler(({ input }) => [...desk.titles(input.entryIds, input.language)]),
    find: os.find.handler(async ({ input: { typed, language, limit } }) => [
      ...(await desk.find({ text: typed, language, limit })),
    ]),
  };
}
