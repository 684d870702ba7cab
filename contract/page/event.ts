import { z } from 'zod';
import { entryViewSchema, slugSchema } from '../venue/entry.ts';

/** What is on now, later today and within a week. */
export const eventPlainScreens = ['events'] as const;

export const eventScreens = [
  /** What the venue announces in the form of an answer; its id is the event's. When it takes place, the openings say. */
  z.strictObject({ name: z.literal('event'), event: entryViewSchema }),
] as const;

export const eventIntents = [z.strictObject({ kind: z.literal('open-event'), eventId: slugSchema })] as const;
export type EventIntent = z.infer<(typeof eventIntents)[number]>;

export const eventRefusals = ['unknown-event'] as const;
