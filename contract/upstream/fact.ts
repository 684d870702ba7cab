import { z } from 'zod';
import { languageSchema } from '../base/language.ts';
import { handOverReasonSchema, routeSchema } from '../page/answering.ts';
import { markSchema } from '../page/visit.ts';
import { slugSchema } from '../venue/entry.ts';

const count = z.int().min(0);

/**
 * A counted happening for the hub. It carries no person and no free text: what can be said is listed here,
 * and every word in it is an identifier, a number or one of a fixed set.
 */
export const factSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('terminal.started'),
    version: z.string().max(40),
    host: z.enum(['browser', 'electron', 'bench']),
  }),
  z.strictObject({
    type: z.literal('visit.ended'),
    reason: z.enum(['finished', 'left', 'page-lost', 'replaced', 'shut-down']),
    durationMs: count,
    language: languageSchema,
    questions: count,
    elder: z.boolean(),
  }),
  z.strictObject({ type: z.literal('answer.given'), entryId: slugSchema, language: languageSchema, via: routeSchema }),
  z.strictObject({
    type: z.literal('question.clarified'),
    entryIds: z.array(slugSchema).max(3),
    language: languageSchema,
    via: routeSchema,
  }),
  z.strictObject({
    type: z.literal('question.handed-over'),
    reason: handOverReasonSchema,
    language: languageSchema,
    via: routeSchema,
  }),
  z.strictObject({ type: z.literal('answer.marked'), entryId: slugSchema, mark: markSchema, language: languageSchema }),
  z.strictObject({ type: z.literal('staff.called'), language: languageSchema }),
  z.strictObject({ type: z.literal('staff.call-taken-back'), language: languageSchema }),
  z.strictObject({ type: z.literal('content.loaded'), venueId: slugSchema, entries: count }),
  z.strictObject({
    type: z.literal('fault.raised'),
    code: z
      .string()
      .regex(/^[a-z][a-z0-9-]*$/)
      .max(64),
  }),
]);
export type Fact = z.infer<typeof factSchema>;
