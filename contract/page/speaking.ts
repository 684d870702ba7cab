import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { languageSchema } from '../base/language.ts';
import { outcomeSchema } from '../base/outcome.ts';
import { procedureFor } from '../base/procedure.ts';
import { slugSchema } from '../venue/entry.ts';

/** What is to be read aloud: an approved answer, or words the page shows (a screen, a key). */
export const spokenSubjectSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('entry'), entryId: slugSchema }),
  z.strictObject({
    kind: z.literal('text'),
    text: z.string().min(1).max(4000),
    /** Where it is not the visit's own. */
    language: languageSchema.optional(),
  }),
]);
export type SpokenSubject = z.infer<typeof spokenSubjectSchema>;

/** One sentence of the text: its place [start, end) in it, in UTF-16 units, for highlighting. */
export const sentenceSchema = z.strictObject({ start: z.int().min(0), end: z.int().min(0) });
export type Sentence = z.infer<typeof sentenceSchema>;

const utterance = z.int().min(0);

/**
 * What is being read aloud. Sound comes as frames of kind `voice` on the media channel, each with its time on one
 * timeline through all utterances; `sound` says which stretch of it is which sentence, before it is sent.
 */
export const speakingEventSchema = z.discriminatedUnion('kind', [
  /** A machine's voice is always labelled as one: `synthetic` is never false. */
  z.strictObject({
    kind: z.literal('begin'),
    utterance,
    text: z.string(),
    language: languageSchema,
    sentences: z.array(sentenceSchema),
    synthetic: z.literal(true),
  }),
  z.strictObject({
    kind: z.literal('sound'),
    utterance,
    sentence: z.int().min(0),
    /** Where the sentence begins on the timeline of all sound sent: its frames carry times from here on. */
    fromMs: z.number().min(0),
    rateHz: z.int().min(8000).max(48_000),
    durationMs: z.number().min(0),
  }),
  /** All sound of the utterance has been sent, or no more will come; a hushed page drops what it still holds. */
  z.strictObject({ kind: z.literal('end'), utterance, reason: z.enum(['sent', 'hushed', 'fault']) }),
]);
export type SpeakingEvent = z.infer<typeof speakingEventSchema>;

const visitor = procedureFor('visitor');
const visitId = z.uuid();

const sayOutcome = outcomeSchema(z.strictObject({ utterance }), [
  'out-of-service',
  'visit-over',
  'no-voice',
  'listening',
  'unknown-entry',
]);
export type SayOutcome = z.infer<typeof sayOutcome>;

/** The calls and events of reading aloud. */
export const speakingContract = {
  /** Reads aloud in the visit's language; what was being read before falls silent. Refused while listening. */
  say: visitor
    .input(
      z.strictObject({ visitId, subject: spokenSubjectSchema, speed: z.enum(['normal', 'slow']).default('normal') }),
    )
    .output(sayOutcome),
  /** Falls silent at once. */
  hush: visitor.input(z.strictObject({ visitId })).output(z.null()),
  watchSpeaking: visitor.output(eventIterator(speakingEventSchema)),
};
