import { z } from 'zod';
import { slugSchema } from '../venue/entry.ts';
import { placeSchema } from '../venue/venue.ts';
import { mostNamedPlaces, suggestionSchema } from './answering.ts';

export const guidePlainScreens = ['finder', 'find', 'emergency'] as const;

/** A place that what has been typed so far may name; `matched` are [start, end) places in its name. */
export const placeSuggestionSchema = suggestionSchema
  .omit({ entryId: true, sign: true })
  .extend({ placeId: slugSchema, sign: z.string() });
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
