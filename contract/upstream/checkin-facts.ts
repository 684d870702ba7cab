import { z } from 'zod';
import { languageSchema } from '../base/language.ts';
import { storedVersions } from '../base/stored.ts';
import { checkInHitchSchema, checkInOutcomeSchema, checkInRouteSchema } from '../page/checkin.ts';

const count = z.int().min(0);

/** How people checked in; nothing says who. */
export const checkinFacts = [
  z
    .strictObject({
      type: z.literal('check-in.tried'),
      route: checkInRouteSchema,
      outcome: z.enum([...checkInOutcomeSchema.options, ...checkInHitchSchema.options]),
      language: languageSchema,
    })
    .register(storedVersions, { version: 1 }),
  z
    .strictObject({ type: z.literal('appointments.imported'), appointments: count, days: count })
    .register(storedVersions, { version: 1 }),
] as const;
