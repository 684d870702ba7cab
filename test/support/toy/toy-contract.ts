import { z } from 'zod';
import { outcomeSchema } from '#contract/base/outcome.ts';
import { procedureFor } from '#contract/base/procedure.ts';
import { storedVersions } from '#contract/base/stored.ts';

const times = z.int().min(0);

/** A bell that visitors ring, and what staff see of it. */
export const toyContract = {
  toy: {
    ring: procedureFor('visitor')
      .input(z.strictObject({ visitId: z.uuid() }))
      .output(outcomeSchema(z.strictObject({ times }), ['out-of-service', 'visit-over'])),
    rung: procedureFor('attendant').output(z.array(z.strictObject({ day: z.iso.date(), times }))),
  },
};

/** That the bell was rung. */
export const toyFactSchema = z
  .strictObject({ type: z.literal('toy.rung'), times })
  .register(storedVersions, { version: 1 });
export type ToyFact = z.infer<typeof toyFactSchema>;
