import { z } from 'zod';
import { slugSchema } from '../venue/entry.ts';
import { placeSchema } from '../venue/venue.ts';

export const guidePlainScreens = ['finder', 'emergency'] as const;

export const guideScreens = [z.strictObject({ name: z.literal('place'), place: placeSchema })] as const;

export const guideIntents = [z.strictObject({ kind: z.literal('open-place'), placeId: slugSchema })] as const;
export type GuideIntent = z.infer<(typeof guideIntents)[number]>;

export const guideRefusals = ['unknown-place'] as const;
