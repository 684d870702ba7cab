import { z } from 'zod';
import { localizedSchema, localizedUpTo } from '../base/language.ts';
import { daySchema, slugSchema } from './entry.ts';

/** Questions that anybody is asked at most on the way to a list. */
export const mostMatterQuestions = 12;

/** What has been answered for something to hold: each of these questions, with one of these answers. */
export const matterConditionsSchema = z
  .array(z.strictObject({ question: slugSchema, answers: z.array(slugSchema).min(1).max(6) }))
  .max(6)
  .default([]);
export type MatterConditions = z.infer<typeof matterConditionsSchema>;

const matterAnswerSchema = z.strictObject({
  id: slugSchema,
  label: localizedUpTo(40),
  note: localizedUpTo(60).optional(),
  /** The question or the end that follows. */
  to: slugSchema,
});

/** One question of a matter, with the answers to choose from. */
const matterQuestionSchema = z.strictObject({
  id: slugSchema,
  ask: localizedUpTo(60),
  note: localizedUpTo(120).optional(),
  answers: z.array(matterAnswerSchema).min(2).max(6),
});
export type MatterQuestion = z.infer<typeof matterQuestionSchema>;

/** Where the questions lead: what somebody with these answers does next, in one sentence. */
const matterEndSchema = z.strictObject({
  id: slugSchema,
  /** False where there is nothing to bring and nowhere to go: it is not needed, or not done in this house. */
  isHere: z.boolean(),
  lead: localizedUpTo(240),
});
export type MatterEnd = z.infer<typeof matterEndSchema>;

/** Something big enough to read from 1.5 m; of several the first that holds is shown. */
const matterFigureSchema = z.strictObject({
  figure: localizedUpTo(24),
  note: localizedUpTo(40).optional(),
  when: matterConditionsSchema,
});
export type MatterFigure = z.infer<typeof matterFigureSchema>;

/** Something that people come to do, as questions that lead to a list of their own: what to bring, how, how much, where. */
export const matterSchema = z.strictObject({
  id: slugSchema,
  categoryId: slugSchema,
  title: localizedUpTo(60),
  /** Who answers for it; shown under the list. */
  department: localizedSchema,
  checkedOn: daySchema,
  /** The last day it may be offered; null: until somebody changes it. */
  validUntil: daySchema.nullable(),
  /** The first is asked first; the others follow from the answers. */
  questions: z.array(matterQuestionSchema).min(1).max(40),
  ends: z.array(matterEndSchema).min(1).max(20),
  materials: z
    .array(
      z.strictObject({
        name: localizedUpTo(60),
        condition: localizedUpTo(100).optional(),
        when: matterConditionsSchema,
      }),
    )
    .max(16),
  steps: z
    .array(
      z.strictObject({ title: localizedUpTo(80), note: localizedUpTo(160).optional(), when: matterConditionsSchema }),
    )
    .max(12),
  durations: z.array(matterFigureSchema).max(12),
  fees: z.array(matterFigureSchema).max(12),
  /** Where to go; the first that holds is shown. */
  windows: z.array(z.strictObject({ placeId: slugSchema, when: matterConditionsSchema })).max(12),
});
export type Matter = z.infer<typeof matterSchema>;
/** A matter as written in a file, before defaults. */
export type MatterSource = z.input<typeof matterSchema>;

export const mattersSchema = z.array(matterSchema).max(200);
