import { z } from 'zod';
import { entryViewSchema, slugSchema } from '../venue/entry.ts';
import { depthSchema, exhibitSchema, trailSchema } from '../venue/exhibit.ts';

/** An exhibit in a list. */
export const listedExhibitSchema = exhibitSchema.pick({ id: true, number: true, placeId: true, title: true });
export type ListedExhibit = z.infer<typeof listedExhibitSchema>;

/** Where the number of an exhibit is typed. */
export const exhibitPlainScreens = ['exhibit-number'] as const;

export const exhibitScreens = [
  /** What is shown in a room, or trails, rooms and the number to type. */
  z.strictObject({ name: z.literal('exhibits'), placeId: slugSchema.nullable() }),
  /** An exhibit in the form of an answer; its id is the exhibit's. */
  z.strictObject({ name: z.literal('exhibit'), exhibit: entryViewSchema }),
  /** For whom it may be told. */
  z.strictObject({ name: z.literal('exhibit-depths'), title: z.string(), depth: depthSchema }),
  z.strictObject({ name: z.literal('trail'), trail: trailSchema }),
] as const;

export const exhibitIntents = [
  z.strictObject({ kind: z.literal('open-exhibits'), placeId: slugSchema.nullable() }),
  z.strictObject({ kind: z.literal('open-exhibit'), exhibitId: slugSchema }),
  z.strictObject({ kind: z.literal('open-depths') }),
  /** Tells this exhibit, and those that come after it, for somebody else. */
  z.strictObject({ kind: z.literal('set-depth'), depth: depthSchema }),
  z.strictObject({ kind: z.literal('open-trail'), trailId: slugSchema }),
] as const;
export type ExhibitIntent = z.infer<(typeof exhibitIntents)[number]>;

export const exhibitRefusals = ['unknown-exhibit', 'unknown-trail'] as const;
