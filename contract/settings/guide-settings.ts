import { z } from 'zod';
import { slugSchema } from '../venue/entry.ts';

/** Where this terminal is in the venue. */
export const guideSettingsSchema = z.strictObject({
  /** The stand in the venue's guide on which it stands; left out: the only one that there is. */
  stand: slugSchema.nullable().default(null),
});
