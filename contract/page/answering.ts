import { z } from 'zod';
import { languageSchema } from '../base/language.ts';
import { slugSchema } from '../venue/entry.ts';

/** How a question came in. Spoken questions carry what else the recogniser may have heard. */
export const routeSchema = z.enum(['typed', 'spoken', 'touched']);
export type Route = z.infer<typeof routeSchema>;

/** The longest question that is read; what is longer is cut, not refused. */
export const maxQuestionLength = 500;

export const questionSchema = z.strictObject({
  text: z.string().max(20_000),
  language: languageSchema,
  via: routeSchema,
  alternatives: z.array(z.string().max(2000)).max(10).default([]),
});
export type Question = z.input<typeof questionSchema>;

/** Why the terminal does not answer: it is not sure, nothing was asked, or the question asks for what no one may get. */
export const handOverReasonSchema = z.enum(['unsure', 'nothing-asked', 'vetoed']);
export type HandOverReason = z.infer<typeof handOverReasonSchema>;

/** Words that open or close a talk and ask for no entry: they get a kind sentence and the way to ask. */
export const firstWordsSchema = z.enum(['hello', 'thanks', 'goodbye', 'who', 'what']);
export type FirstWords = z.infer<typeof firstWordsSchema>;

const offeredSchema = z
  .array(z.strictObject({ entryId: slugSchema, p: z.number().min(0).max(1) }))
  .min(1)
  .max(3);

/** Of many places of one kind those nearest are offered. */
export const mostNamedPlaces = 8;

/**
 * Answer, ask back once, hand over, only be polite, or lead to a place, an exhibit, to what is on or to whom to phone in an emergency. `p` is the probability, 0..1, that the entry is what was asked; `suggestions` are
 * entries that may be, where the terminal is not sure and they are not too unlikely to be shown.
 */
export const decisionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('answer'), entryId: slugSchema, p: z.number().min(0).max(1) }),
  z.strictObject({ kind: z.literal('clarify'), choices: offeredSchema }),
  z.strictObject({
    kind: z.literal('hand-over'),
    reason: handOverReasonSchema,
    suggestions: offeredSchema.optional(),
  }),
  z.strictObject({ kind: z.literal('first-words'), about: firstWordsSchema }),
  /** Places that are asked for by name, the one to go to first: the nearest that is open. */
  z.strictObject({
    kind: z.literal('place'),
    placeIds: z.array(slugSchema).min(1).max(mostNamedPlaces),
    /** Who asked cannot take steps: 坐轮椅怎么去三厅. */
    isStepFree: z.literal(true).optional(),
  }),
  /** What is on now, later today and within a week. */
  z.strictObject({ kind: z.literal('events') }),
  /** An exhibit that is asked for by its number; null: none has it, and another number may be typed. */
  z.strictObject({ kind: z.literal('exhibit'), exhibitId: slugSchema.nullable() }),
  /** Somebody is in danger: whom to phone, and where they are. */
  z.strictObject({ kind: z.literal('emergency') }),
]);
export type Decision = z.infer<typeof decisionSchema>;

/** An entry that what has been typed so far may be asking for; `matched` are [start, end) places in the title. */
export const suggestionSchema = z.strictObject({
  entryId: slugSchema,
  title: z.string(),
  language: languageSchema,
  sign: z.string().optional(),
  matched: z.array(z.tuple([z.int(), z.int()])),
});
export type Suggestion = z.infer<typeof suggestionSchema>;
