import { z } from 'zod';
import { languageSchema } from '../base/language.ts';
import { storedVersions } from '../base/stored.ts';

const count = z.int().min(0);

export const visitFacts = [
  z
    .strictObject({
      type: z.literal('visit.ended'),
      reason: z.enum(['finished', 'left', 'page-lost', 'replaced', 'shut-down']),
      durationMs: count,
      language: languageSchema,
      questions: count,
      elder: z.boolean(),
    })
    .register(storedVersions, { version: 1 }),
] as const;
