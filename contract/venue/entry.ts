import { z } from 'zod';
import { languageSchema, localizedSchema } from '../base/language.ts';
import { shownPictureSchema } from './picture.ts';

/** Lower-case words joined by hyphens: `id-card-lost`. */
export const slugSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(64);
/** A calendar day in the venue's time zone: 2026-11-23. */
export const daySchema = z.iso.date();

/** Something big enough to read from 1.5 m, and a few words beside it. */
export const figureSchema = z.strictObject({
  figure: z.string().min(1).max(24),
  note: z.string().min(1).max(40).optional(),
});
export type Figure = z.infer<typeof figureSchema>;

/** Where to go: the sign as it hangs in the venue (C6, 2F), the way in words, and the place it is. */
export const entryPlaceSchema = z.strictObject({
  sign: z.string().min(1).max(12),
  where: z.string().min(1).max(60),
});

export const stepSchema = z.strictObject({
  title: z.string().min(1).max(80),
  note: z.string().min(1).max(160).optional(),
});
export const materialSchema = z.strictObject({
  name: z.string().min(1).max(60),
  condition: z.string().min(1).max(100).optional(),
});

/** Phrasings that an entry may have in one language, and characters that one may have. */
export const maxPhrasings = 200;
export const maxPhrasingLength = 200;

/** What an entry says in one language. Only `title`, `phrasings` and `lead` must be there. */
export const entryTextSchema = z.strictObject({
  /** The question as a heading; at most 16 Han characters or about 40 letters. */
  title: z.string().min(1).max(60),
  /** The ways people ask it, the plainest first; the title need not be repeated. */
  phrasings: z.array(z.string().min(1).max(maxPhrasingLength)).min(1).max(maxPhrasings),
  /** The answer in one sentence that says where to go or what is so. */
  lead: z.string().min(1).max(240),
  place: entryPlaceSchema.optional(),
  duration: figureSchema.optional(),
  fee: figureSchema.optional(),
  steps: z.array(stepSchema).max(12).optional(),
  materials: z.array(materialSchema).max(16).optional(),
  contact: z.string().min(1).max(120).optional(),
  hours: z.string().min(1).max(120).optional(),
  /**
   * Where the answer is that a person comes: what is said instead while nobody comes if called, or nobody knows. It
   * takes the place of the lead and the steps and is true at any hour.
   */
  unstaffed: z.string().min(1).max(240).optional(),
  /** Anything more, in a safe subset of Markdown: paragraphs, lists, strong. Never HTML. */
  more: z.string().min(1).max(4000).optional(),
  /** How the lead is read aloud where the writing does not say it; made at publishing, editable by staff. */
  reading: z.string().min(1).max(600).optional(),
  /**
   * Of each text whose Chinese has changed since it was last written or confirmed: what the Chinese said then, by the keys that
   * lead to it (`place.where`, `steps.0.title`); '' where that is not known. Never in the Chinese text.
   */
  chineseBefore: z.record(z.string().regex(/^[a-z]+(\.[a-z0-9]+){0,2}$/), z.string().max(4000)).optional(),
  /** As files of schema 1 have it: names all the Chinese words that this was translated from. Read, and not written any more. */
  translatedFrom: z
    .string()
    .regex(/^[0-9a-f]{16}$/)
    .optional(),
});
export type EntryText = z.infer<typeof entryTextSchema>;

/** An answer to a question of a matter, by their ids. */
export const givenAnswerSchema = z.strictObject({ question: slugSchema, answer: slugSchema });
export type GivenAnswer = z.infer<typeof givenAnswerSchema>;

/** What the seal key under an answer does. */
export const entryActionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('show-place'), placeId: slugSchema }),
  z.strictObject({ kind: z.literal('check-in') }),
  z.strictObject({ kind: z.literal('call-staff') }),
  /** Asks what somebody's own case is, and gives them their own list; `given` is what asking for this entry has said already. */
  z.strictObject({
    kind: z.literal('open-matter'),
    matterId: slugSchema,
    given: z.array(givenAnswerSchema).min(1).max(6).optional(),
  }),
]);
export type EntryAction = z.infer<typeof entryActionSchema>;

/** Whose hours an answer speaks of; what is so now is then said with it. */
export const hoursOwnerSchema = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('venue') }),
  z.strictObject({ of: z.literal('service'), id: slugSchema }),
  z.strictObject({ of: z.literal('place'), id: slugSchema }),
]);
export type HoursOwner = z.infer<typeof hoursOwnerSchema>;

/** One question with its phrasings and its approved answer. */
export const entrySchema = z.strictObject({
  id: slugSchema,
  categoryId: slugSchema,
  /** Who answers for it; shown under the answer. */
  department: localizedSchema,
  checkedOn: daySchema,
  /** The last day the answer may be shown; null: until somebody changes it. */
  validUntil: daySchema.nullable(),
  relatedIds: z.array(slugSchema).max(4).default([]),
  action: entryActionSchema.optional(),
  hoursOf: hoursOwnerSchema.optional(),
  texts: z
    .object({ 'zh-CN': entryTextSchema })
    .extend({
      en: entryTextSchema.optional(),
      ja: entryTextSchema.optional(),
      ko: entryTextSchema.optional(),
    })
    .strict(),
});
export type Entry = z.infer<typeof entrySchema>;
/** An entry as written in a file, before defaults. */
export type EntrySource = z.input<typeof entrySchema>;

/** An entry in the one language a visitor reads; `language` says which one it was written in. */
export const entryViewSchema = z.strictObject({
  id: slugSchema,
  categoryId: slugSchema,
  language: languageSchema,
  department: z.string(),
  checkedOn: daySchema,
  validUntil: daySchema.nullable(),
  /** The Chinese text has changed since this one was last right: what was checked is not what is read here. */
  isBehindChinese: z.literal(true).optional(),
  text: entryTextSchema.omit({ phrasings: true, reading: true, chineseBefore: true, translatedFrom: true }),
  related: z.array(z.strictObject({ id: slugSchema, title: z.string(), language: languageSchema })),
  action: entryActionSchema.optional(),
  /** The place whose sign it names, where its action leads elsewhere. */
  placeId: slugSchema.optional(),
  hoursOf: hoursOwnerSchema.optional(),
  /** What it is about, to be looked at. */
  picture: shownPictureSchema.optional(),
});
export type EntryView = z.infer<typeof entryViewSchema>;
