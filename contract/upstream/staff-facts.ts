import { z } from 'zod';
import { storedVersions } from '../base/stored.ts';
import { actorSchema } from '../page/staff.ts';

export const staffFacts = [
  /** Something was written into the audit trail: which kind of act, and of which role. What it was about stays there. */
  z
    .strictObject({
      type: z.literal('staff.acted'),
      by: actorSchema,
      act: z
        .string()
        .regex(/^[a-z][a-z.-]*$/)
        .max(64),
    })
    .register(storedVersions, { version: 1 }),
] as const;
