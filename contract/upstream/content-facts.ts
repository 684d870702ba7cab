import { z } from 'zod';
import { storedVersions } from '../base/stored.ts';
import { slugSchema } from '../venue/entry.ts';

export const contentFacts = [
  z
    .strictObject({ type: z.literal('content.loaded'), venueId: slugSchema, entries: z.int().min(0) })
    .register(storedVersions, { version: 1 }),
] as const;
