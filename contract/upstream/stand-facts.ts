import { z } from 'zod';
import { storedVersions } from '../base/stored.ts';
import { slugSchema } from '../venue/entry.ts';

/** Where a terminal stands, as its staff say. */
export const standFacts = [
  z.strictObject({ type: z.literal('stand.confirmed'), stand: slugSchema }).register(storedVersions, { version: 1 }),
] as const;
