import { z } from 'zod';
import { languageSchema } from '../base/language.ts';
import { entryViewSchema, slugSchema } from '../venue/entry.ts';

export const markSchema = z.enum(['helpful', 'wrong', 'outdated']);
export type Mark = z.infer<typeof markSchema>;

export const titledEntrySchema = z.strictObject({
  entryId: slugSchema,
  title: z.string(),
  language: languageSchema,
  sign: z.string().optional(),
});
export type TitledEntry = z.infer<typeof titledEntrySchema>;

export const answerScreens = [
  z.strictObject({ name: z.literal('category'), categoryId: slugSchema, entries: z.array(titledEntrySchema) }),
  z.strictObject({
    name: z.literal('answer'),
    asked: z.string().nullable(),
    entry: entryViewSchema,
    mark: markSchema.nullable(),
  }),
] as const;

export const answerIntents = [
  z.strictObject({ kind: z.literal('open-category'), categoryId: slugSchema }),
  z.strictObject({ kind: z.literal('open-entry'), entryId: slugSchema }),
  z.strictObject({ kind: z.literal('mark'), entryId: slugSchema, mark: markSchema }),
] as const;
export type AnswerIntent = z.infer<(typeof answerIntents)[number]>;

export const answerRefusals = ['unknown-entry', 'unknown-category'] as const;
