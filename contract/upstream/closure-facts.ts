import { z } from 'zod';
import { storedVersions } from '../base/stored.ts';
import { slugSchema } from '../venue/entry.ts';

/** A lift, stairs or escalator of the venue, or a place. */
const closable = { of: z.enum(['passage', 'place']), id: slugSchema };

/** What cannot be used at this terminal's venue, as its staff say. */
export const closureFacts = [
  z
    .strictObject({
      type: z.literal('closure.begun'),
      ...closable,
      reason: z.enum(['repair', 'cleaning', 'event', 'other']),
      /** When it ends by itself; null: when somebody opens it again. */
      until: z.iso.datetime().nullable(),
    })
    .register(storedVersions, { version: 1 }),
  z
    .strictObject({ type: z.literal('closure.ended'), ...closable, how: z.enum(['opened', 'time']) })
    .register(storedVersions, { version: 1 }),
] as const;
