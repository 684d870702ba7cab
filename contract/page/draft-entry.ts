import { z } from 'zod';
import { entryActionSchema, hoursOwnerSchema, maxPhrasings, slugSchema } from '../venue/entry.ts';

/** Longer than anything that may be published, so that what is too long can be kept until it is shortened. */
const text = z.string().max(8000).optional();
const figure = z.strictObject({ figure: text, note: text }).optional();

/** What an entry says in one language while somebody writes it: anything may be missing yet, or too long. */
export const draftTextSchema = z.strictObject({
  title: text,
  phrasings: z
    .array(z.string().max(8000))
    .max(2 * maxPhrasings)
    .optional(),
  lead: text,
  place: z.strictObject({ sign: text, where: text }).optional(),
  duration: figure,
  fee: figure,
  steps: z
    .array(z.strictObject({ title: z.string().max(8000), note: text }))
    .max(40)
    .optional(),
  materials: z
    .array(z.strictObject({ name: z.string().max(8000), condition: text }))
    .max(40)
    .optional(),
  contact: text,
  hours: text,
  unstaffed: text,
  more: text,
  reading: text,
  /** What the Chinese said of each text that is older than it. */
  chineseBefore: z.record(z.string().max(40), z.string().max(8000)).optional(),
  /** As earlier releases wrote it, and carried along. */
  translatedFrom: text,
});
export type DraftText = z.infer<typeof draftTextSchema>;

const localizedDraft = z.strictObject({ 'zh-CN': text, en: text, ja: text, ko: text });

/** An entry on its way to what `entrySchema` allows; every entry is one of these. */
export const draftEntrySchema = z.strictObject({
  id: slugSchema,
  categoryId: text,
  department: localizedDraft.optional(),
  checkedOn: text,
  validUntil: z.string().max(40).nullable().default(null),
  relatedIds: z.array(z.string().max(80)).max(40).default([]),
  action: entryActionSchema.optional(),
  hoursOf: hoursOwnerSchema.optional(),
  texts: z
    .strictObject({
      'zh-CN': draftTextSchema.optional(),
      en: draftTextSchema.optional(),
      ja: draftTextSchema.optional(),
      ko: draftTextSchema.optional(),
    })
    .default({}),
});
export type DraftEntry = z.infer<typeof draftEntrySchema>;

/** The way to a field of an entry: `['texts', 'zh-CN', 'place', 'sign']`. A list is one field. */
export const fieldPathSchema = z.array(z.string().min(1).max(40)).min(1).max(5);
export type FieldPath = z.infer<typeof fieldPathSchema>;

/** What a field holds; null: nothing. */
export const fieldValueSchema = z.json();
export type FieldValue = z.infer<typeof fieldValueSchema>;
