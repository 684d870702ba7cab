import { z } from 'zod';
import { languageSchema } from '../base/language.ts';
import { formerForm, storedVersions } from '../base/stored.ts';
import { checkInHitchSchema, checkInOutcomeSchema, checkInRouteSchema, typedRouteSchema } from '../page/checkin.ts';
import { cameraPurposeSchema, faceHitchSchema } from '../page/face.ts';

const count = z.int().min(0);

const outcome = z.enum([...checkInOutcomeSchema.options, ...checkInHitchSchema.options]);
const tried = { type: z.literal('check-in.tried'), outcome, language: languageSchema };

/** How people checked in; nothing says who. */
export const checkinFacts = [
  z.strictObject({ ...tried, route: checkInRouteSchema }).register(storedVersions, {
    version: 2,
    former: [
      // Before there were faces.
      formerForm(
        { type: 'check-in.tried', version: 1, schema: z.strictObject({ ...tried, route: typedRouteSchema }) },
        (stored) => stored,
      ),
    ],
  }),
  z
    .strictObject({ type: z.literal('face.consented'), purpose: cameraPurposeSchema, language: languageSchema })
    .register(storedVersions, { version: 1 }),
  /** Nobody was recognised, or enrolled. */
  z
    .strictObject({
      type: z.literal('face.tried'),
      purpose: cameraPurposeSchema,
      outcome: faceHitchSchema,
      language: languageSchema,
    })
    .register(storedVersions, { version: 1 }),
  z
    .strictObject({ type: z.literal('face.enrolled'), templates: count, language: languageSchema })
    .register(storedVersions, { version: 1 }),
  z
    .strictObject({
      type: z.literal('face.removed'),
      reason: z.enum(['withdrawn', 'deleted', 'expired']),
      people: count,
      templates: count,
    })
    .register(storedVersions, { version: 1 }),
  z
    .strictObject({ type: z.literal('appointments.imported'), appointments: count, days: count })
    .register(storedVersions, { version: 1 }),
] as const;
