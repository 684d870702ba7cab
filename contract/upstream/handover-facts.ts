import { z } from 'zod';
import { languageSchema } from '../base/language.ts';
import { storedVersions } from '../base/stored.ts';

export const handoverFacts = [
  z
    .strictObject({ type: z.literal('staff.called'), language: languageSchema })
    .register(storedVersions, { version: 1 }),
  z
    .strictObject({ type: z.literal('staff.call-taken-back'), language: languageSchema })
    .register(storedVersions, { version: 1 }),
] as const;
