import { z } from 'zod';
import { slugSchema } from '../venue/entry.ts';
import { placeSchema } from '../venue/venue.ts';
import { mostNamedPlaces, suggestionSchema } from './answering.ts';

/** A place as rows, keys and sentences name it: enough to say what it is, where, and whether it is open. */
export const namedPlaceSchema = placeSchema.pick({
  id: true,
  sign: true,
  name: true,
  floor: true,
  icon: true,
  hours: true,
});
export type NamedPlace = z.infer<typeof namedPlaceSchema>;

/** A place without what only its own screen shows. */
export function namedPlace({ id, sign, name, floor, icon, hours }: NamedPlace): NamedPlace {
  return { id, sign, name, floor, icon, ...(hours ? { hours } : {}) };
}

export const guidePlainScreens = ['finder', 'find', 'emergency'] as const;

/** A place that what has been typed so far may name; `matched` are [start, end) places in its name. */
export const placeSuggestionSchema = suggestionSchema.omit({ entryId: true, sign: true }).extend({
  placeId: slugSchema,
  sign: z.string(),
  /** What was typed is the name of something that is shown there. */
  exhibitId: slugSchema.optional(),
});
export type PlaceSuggestion = z.infer<typeof placeSuggestionSchema>;

export const guideScreens = [
  z.strictObject({
    name: z.literal('place'),
    place: placeSchema,
    /** Others that were asked for in the same words, the nearest first: the next toilets. */
    others: z.array(placeSchema).max(mostNamedPlaces),
  }),
] as const;

export const guideIntents = [z.strictObject({ kind: z.literal('open-place'), placeId: slugSchema })] as const;
export type GuideIntent = z.infer<(typeof guideIntents)[number]>;

export const guideRefusals = ['unknown-place'] as const;
