import { z } from 'zod';
import { languageSchema } from '../base/language.ts';
import { entryViewSchema, slugSchema } from '../venue/entry.ts';
import { placeSchema } from '../venue/venue.ts';
import { firstWordsSchema, handOverReasonSchema } from './answering.ts';

/** How this visit is shown and heard. Kept for the visit only. */
export const modesSchema = z.strictObject({
  size: z.enum(['standard', 'elder']),
  contrast: z.enum(['standard', 'high']),
  reach: z.enum(['standard', 'low']),
  /** Answers are read aloud as they appear. */
  sound: z.enum(['off', 'on']),
  /** Every screen is read, swipe moves, double tap chooses. */
  eyesFree: z.boolean(),
});
export type Modes = z.infer<typeof modesSchema>;
export const standardModes: Modes = {
  size: 'standard',
  contrast: 'standard',
  reach: 'standard',
  sound: 'off',
  eyesFree: false,
};

export const markSchema = z.enum(['helpful', 'wrong', 'outdated']);
export type Mark = z.infer<typeof markSchema>;

export const titledEntrySchema = z.strictObject({
  entryId: slugSchema,
  title: z.string(),
  language: languageSchema,
  sign: z.string().optional(),
});
export type TitledEntry = z.infer<typeof titledEntrySchema>;

/** One of up to three things a question may have meant, with the words in which it differs from the others. */
export const choiceSchema = titledEntrySchema.extend({ difference: z.string().optional() });
export type Choice = z.infer<typeof choiceSchema>;

/** Screens without content of their own; the page fills them from the venue. */
export const plainScreenSchema = z.enum([
  'home',
  'language',
  'sound',
  'type',
  'listen',
  'notice',
  'finder',
  'emergency',
  'staff-chat',
]);
export type PlainScreen = z.infer<typeof plainScreenSchema>;

const asked = z.string().nullable();

/** What the visitor sees. The asked words stand here and nowhere else. */
export const screenSchema = z.discriminatedUnion('name', [
  z.strictObject({ name: plainScreenSchema }),
  z.strictObject({ name: z.literal('category'), categoryId: slugSchema, entries: z.array(titledEntrySchema) }),
  z.strictObject({ name: z.literal('answer'), asked, entry: entryViewSchema, mark: markSchema.nullable() }),
  z.strictObject({ name: z.literal('clarify'), asked, choices: z.array(choiceSchema).min(1).max(3) }),
  /** Not sure, nothing asked, or vetoed: the kind words differ, the ways on are the same. */
  z.strictObject({
    name: z.literal('unsure'),
    asked,
    reason: handOverReasonSchema,
    nearest: z.array(titledEntrySchema).max(3),
  }),
  /** Staff have been called; they find the question here, not in any log. Null: nobody is there to be called. */
  z.strictObject({ name: z.literal('hand-over'), asked, calledAt: z.iso.datetime().nullable() }),
  z.strictObject({ name: z.literal('first-words'), about: firstWordsSchema }),
  z.strictObject({ name: z.literal('place'), place: placeSchema }),
]);
export type Screen = z.infer<typeof screenSchema>;
export type ScreenName = Screen['name'];

/** Whether somebody is still there: after `idle` the page asks and counts down, then the visit ends. */
export const presenceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('here') }),
  z.strictObject({ kind: z.literal('asking'), secondsLeft: z.int().min(0) }),
]);
export type Presence = z.infer<typeof presenceSchema>;

/** One visit, whole: all that the page shows is a function of this and the venue. */
export const visitStateSchema = z.strictObject({
  id: z.uuid(),
  language: languageSchema,
  modes: modesSchema,
  screen: screenSchema,
  canGoBack: z.boolean(),
  presence: presenceSchema,
  staffCalled: z.boolean(),
});
export type VisitState = z.infer<typeof visitStateSchema>;

/** What a visitor can want. Each carries the visit's id, so that one from a visit that is over is refused. */
export const intentSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('open'), screen: plainScreenSchema }),
  z.strictObject({ kind: z.literal('open-category'), categoryId: slugSchema }),
  z.strictObject({ kind: z.literal('open-entry'), entryId: slugSchema }),
  z.strictObject({ kind: z.literal('open-place'), placeId: slugSchema }),
  z.strictObject({ kind: z.literal('back') }),
  z.strictObject({ kind: z.literal('choose-language'), language: languageSchema }),
  z.strictObject({ kind: z.literal('set-modes'), modes: modesSchema.partial() }),
  z.strictObject({ kind: z.literal('mark'), entryId: slugSchema, mark: markSchema }),
  z.strictObject({ kind: z.literal('call-staff') }),
  /** Whoever called does not wait any longer. */
  z.strictObject({ kind: z.literal('take-back-call') }),
  /** Somebody touched the screen, or said that they are still there: the idle time starts anew. */
  z.strictObject({ kind: z.literal('stay') }),
  /** The terminal is reading aloud, printing or listening: idle time stands still while `busy`. */
  z.strictObject({ kind: z.literal('set-busy'), busy: z.boolean() }),
  z.strictObject({ kind: z.literal('end') }),
]);
export type Intent = z.infer<typeof intentSchema>;
