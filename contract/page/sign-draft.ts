import { z } from 'zod';

const text = z.string().max(2000);

/** A word that is painted on a wall, and what it means, while somebody writes it. */
export const signDraftSchema = z.strictObject({
  painted: text,
  name: z
    .strictObject({ 'zh-CN': text.optional(), en: text.optional(), ja: text.optional(), ko: text.optional() })
    .optional(),
});
export type SignDraft = z.infer<typeof signDraftSchema>;
