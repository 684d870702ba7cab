import { z } from 'zod';
import { storedVersions } from '../base/stored.ts';

/** What became of an order of the hub. */
export const orderFacts = [
  z
    .strictObject({
      type: z.literal('order.settled'),
      order: z.int().min(1),
      outcome: z.enum(['done', 'refused']),
      /** The code of why it was refused; null where it was not. */
      reason: z
        .string()
        .regex(/^[a-z][a-z-]*$/)
        .max(64)
        .nullable(),
    })
    .register(storedVersions, { version: 1 }),
] as const;
