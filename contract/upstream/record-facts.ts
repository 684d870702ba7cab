import { z } from 'zod';
import { storedVersions } from '../base/stored.ts';

/** What became of facts that the hub will not read. */
export const recordFacts = [
  z
    .strictObject({
      type: z.literal('record.dropped'),
      /** Of the run of this fact; the last is the fact's own number. */
      first: z.int().min(1),
      count: z.int().min(1),
      reason: z.enum(['too-many', 'too-old', 'damaged', 'refused', 'taken-before']),
    })
    .register(storedVersions, { version: 1 }),
  /** So many facts were not written down, because the disk was full or failed. They have no numbers. */
  z.strictObject({ type: z.literal('record.refused'), count: z.int().min(1) }).register(storedVersions, { version: 1 }),
] as const;
