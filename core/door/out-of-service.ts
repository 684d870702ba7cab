import { type AnyContractProcedure, getEventIteratorSchemaDetails } from '@orpc/contract';
import { type AnyProcedure, implement } from '@orpc/server';
import { z } from 'zod';
import { refuse } from '#contract/base/outcome.ts';
import { createHappenings } from '../system/happenings.ts';

/** What a procedure says when the ability that would answer it is not there, the plainest that its contract knows. */
const answers = [refuse('out-of-service'), null, []];

/**
 * A procedure of a terminal that receives nobody: it refuses as `out-of-service`; where its contract knows no refusal, it
 * has nothing to say: null, an empty list, or events that never come. One that can say none of these is a bug and throws.
 */
export function outOfService(procedure: AnyContractProcedure, name: string): AnyProcedure {
  const { outputSchema } = procedure['~orpc'];
  if (getEventIteratorSchemaDetails(outputSchema)) {
    const silence = createHappenings<never>();
    return implement(procedure).handler(({ signal = new AbortController().signal }) => silence.watch(signal));
  }
  const answer = answers.find((one) => outputSchema instanceof z.ZodType && outputSchema.safeParse(one).success);
  if (answer === undefined) throw new Error(`${name} cannot say that the terminal is out of service`);
  return implement(procedure).handler(() => answer);
}
