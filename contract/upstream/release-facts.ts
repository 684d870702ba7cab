import { z } from 'zod';
import { storedVersions } from '../base/stored.ts';

/** The hub's number of a release, and the version of its pack. */
const release = { release: z.int().min(1), version: z.int().min(1) };

/** How a release of the hub went here. */
export const releaseFacts = [
  z.strictObject({ type: z.literal('release.taken'), ...release }).register(storedVersions, { version: 1 }),
  z
    .strictObject({
      type: z.literal('release.settled'),
      ...release,
      /** `undone`: it failed its trial, and what was live before is again; `stayed`: there was nothing to go back to. */
      outcome: z.enum(['kept', 'refused', 'undone', 'stayed']),
      /** The code of why it was not kept; null where it was. */
      reason: z
        .string()
        .regex(/^[a-z][a-z-]*$/)
        .max(64)
        .nullable(),
    })
    .register(storedVersions, { version: 1 }),
] as const;
