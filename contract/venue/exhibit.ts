import { z } from 'zod';
import { localizedSchema, localizedUpTo } from '../base/language.ts';
import { daySchema, slugSchema } from './entry.ts';
import { pictureSchema } from './picture.ts';

/** For whom something is told. */
export const depthSchema = z.enum(['child', 'adult', 'expert']);
export type Depth = z.infer<typeof depthSchema>;

/** What is told of an exhibit: a few sentences that are read aloud, and what else may be read. */
const storySchema = z.strictObject({ lead: localizedUpTo(240), more: localizedUpTo(2000).optional() });

/** Something that is shown, told in three depths. */
export const exhibitSchema = z.strictObject({
  id: slugSchema,
  /** As it stands beside it. */
  number: z.int().min(1).max(9999),
  /** The room that it is in. */
  placeId: slugSchema,
  title: localizedUpTo(40),
  /** Who answers for what is told. */
  department: localizedSchema,
  checkedOn: daySchema,
  picture: pictureSchema.optional(),
  stories: z.strictObject({ child: storySchema, adult: storySchema, expert: storySchema }),
});
export type Exhibit = z.infer<typeof exhibitSchema>;

/** A way past several exhibits, in their order. */
export const trailSchema = z.strictObject({
  id: slugSchema,
  title: localizedUpTo(40),
  lead: localizedUpTo(160),
  exhibitIds: z.array(slugSchema).min(2).max(12),
  /** How long people stay at each. */
  minutesEach: z.int().min(1).max(60),
});
export type Trail = z.infer<typeof trailSchema>;

export const exhibitsSchema = z.array(exhibitSchema).max(500);
export const trailsSchema = z.array(trailSchema).max(20);
