import { implement } from '@orpc/server';
import { ok, refuse } from '#contract/base/outcome.ts';
import { answeringStaffContract } from '#contract/page/answering-staff.ts';
import type { CallContext } from '../door/connection.ts';
import type { Answers } from './once-loaded.ts';

const os = implement(answeringStaffContract.answering).$context<CallContext>();

/** What staff may ask of answering; it is out of service while its engine is not loaded. */
export function answeringProcedures(answers: Pick<Answers, 'explain'>) {
  return {
    answering: {
      explain: os.explain.handler(async ({ input }) => {
        const explanation = await answers.explain(input);
        return explanation ? ok(explanation) : refuse('out-of-service');
      }),
    },
  };
}
