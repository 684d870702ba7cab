import { z } from 'zod';

/** The languages a terminal speaks. zh-CN is the base: every text exists in it. */
export const languageSchema = z.enum(['zh-CN', 'en', 'ja', 'ko']);
export type Language = z.infer<typeof languageSchema>;

export const languages = languageSchema.options;
export const baseLanguage = 'zh-CN' satisfies Language;

/** The languages that a terminal offers, each once, in their order. */
export const offeredLanguagesSchema = z
  .tuple([languageSchema], languageSchema)
  .refine((offered) => new Set(offered).size === offered.length, 'each language once');
export type OfferedLanguages = z.infer<typeof offeredLanguagesSchema>;

/** A short text in the base language and in those others that have been written. */
export const localizedSchema = z.strictObject({
  'zh-CN': z.string().min(1),
  en: z.string().min(1).optional(),
  ja: z.string().min(1).optional(),
  ko: z.string().min(1).optional(),
});
export type Localized = z.infer<typeof localizedSchema>;

/** The same, of at most so many characters in each language. */
export function localizedUpTo(maxLength: number) {
  const text = z.string().min(1).max(maxLength);
  return z.strictObject({ 'zh-CN': text, en: text.optional(), ja: text.optional(), ko: text.optional() });
}

/** Where a language has no text of its own: English for visitors from abroad, then the base language. */
export function fallbacksOf(language: Language): readonly Language[] {
  return language === baseLanguage ? [baseLanguage, 'en'] : [language, 'en', baseLanguage];
}

/** The text for a language and the language it is really written in. */
export function pickText(text: Localized, language: Language): { text: string; language: Language } {
  for (const candidate of fallbacksOf(language)) {
    const found = text[candidate];
    if (found !== undefined) return { text: found, language: candidate };
  }
  return { text: text['zh-CN'], language: baseLanguage };
}
