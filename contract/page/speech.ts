import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { languageSchema } from '../base/language.ts';
import { outcomeSchema } from '../base/outcome.ts';
import { procedureFor } from '../base/procedure.ts';

/** All sound in the terminal is mono, signed 16 bit, little endian, at this rate unless a message says otherwise. */
export const speechRateHz = 16_000;

/** How a language is understood: any words, only the questions of the venue, or not at all. */
export const hearingSchema = z.enum(['full', 'basic', 'off']);
export type Hearing = z.infer<typeof hearingSchema>;

/** Why a language is not heard, or only partly; each has a sentence in plain words (`voice.<reason>`). */
export const hearingReasonSchema = z.enum([
  /** The venue turned listening off. */
  'turned-off',
  /** No speech model for this language is installed. */
  'no-model',
  /** A model is installed, but a file of it is missing, damaged or refused by its engine. */
  'model-damaged',
  /** Neither the machine nor the page has a microphone. */
  'no-microphone',
  /** The microphone was there and is gone; it is looked for. */
  'microphone-lost',
  /** The speech process is being started. */
  'engine-starting',
  /** The speech process failed too often; it is tried again after a while. */
  'engine-down',
  /** Only the venue's own questions, in English, are understood. */
  'basic-english',
]);
export type HearingReason = z.infer<typeof hearingReasonSchema>;

/** Whether a language can be spoken to the terminal and read aloud by it, now. */
export const voiceAvailabilitySchema = z.strictObject({
  language: languageSchema,
  hearing: hearingSchema,
  reason: hearingReasonSchema.nullable(),
  speaking: z.boolean(),
});
export type VoiceAvailability = z.infer<typeof voiceAvailabilitySchema>;

/** Where sound comes from: a recorder program of the machine, or the page. */
export const microphoneKindSchema = z.enum(['recorder', 'page']);
export type MicrophoneKind = z.infer<typeof microphoneKindSchema>;

/** Why what was said is not taken as a question. */
export const rejectionSchema = z.enum(['filler', 'not-understood', 'too-noisy']);
export type Rejection = z.infer<typeof rejectionSchema>;

/** Why listening broke off. */
export const speechFaultSchema = z.enum(['microphone-lost', 'microphone-silent', 'engine-lost', 'model-damaged']);
export type SpeechFault = z.infer<typeof speechFaultSchema>;

const turn = z.int().min(0);
const text = z.string().max(2000);

/**
 * What happens while somebody speaks. `turn` counts the presses of the talking button; an event of an earlier turn
 * is stale. A turn ends with exactly one of final, rejected, silence, stopped or fault.
 */
export const speechEventSchema = z.discriminatedUnion('kind', [
  /** First event of every watch, and again at every change. */
  z.strictObject({
    kind: z.literal('available'),
    microphone: microphoneKindSchema,
    languages: z.array(voiceAvailabilitySchema),
  }),
  /** The button was pressed, no sound has come yet. With a page microphone the page now opens it. */
  z.strictObject({
    kind: z.literal('opening'),
    turn,
    microphone: microphoneKindSchema,
    /** So long may be spoken at most. */
    longestMs: z.int().min(0),
  }),
  /** Sound arrives, about ten times a second. `level` 0..1 is the loudness as people feel it. */
  z.strictObject({ kind: z.literal('listening'), turn, level: z.number().min(0).max(1), speaking: z.boolean() }),
  z.strictObject({ kind: z.literal('partial'), turn, text }),
  z.strictObject({ kind: z.literal('final'), turn, text, alternatives: z.array(text).max(10) }),
  z.strictObject({ kind: z.literal('rejected'), turn, reason: rejectionSchema }),
  z.strictObject({ kind: z.literal('silence'), turn }),
  z.strictObject({ kind: z.literal('stopped'), turn }),
  z.strictObject({ kind: z.literal('fault'), turn, code: speechFaultSchema }),
]);
export type SpeechEvent = z.infer<typeof speechEventSchema>;

const visitor = procedureFor('visitor');
const visitId = z.uuid();

const startOutcome = outcomeSchema(z.strictObject({ turn }), [
  'out-of-service',
  'visit-over',
  'voice-off',
  'already-listening',
]);
export type StartOutcome = z.infer<typeof startOutcome>;
const stopOutcome = outcomeSchema(z.null(), ['out-of-service', 'visit-over', 'not-listening']);
export type StopOutcome = z.infer<typeof stopOutcome>;

/** The calls and events of listening. Sound of a page microphone goes over the media channel, never here. */
export const listeningContract = {
  /** What can be heard and spoken now, by language. */
  available: visitor.output(z.array(voiceAvailabilitySchema)),
  /** Starts to listen in the visit's language; whatever is being read aloud falls silent first. */
  start: visitor.input(z.strictObject({ visitId })).output(startOutcome),
  /** The speaker has finished: what was said so far is decided upon. With `drop` it is forgotten instead. */
  stop: visitor.input(z.strictObject({ visitId, turn, drop: z.boolean().default(false) })).output(stopOutcome),
  /** The page says whether its own microphone could be opened. */
  reportMicrophone: visitor.input(z.strictObject({ state: z.enum(['found', 'none', 'refused']) })).output(z.null()),
  watch: visitor.output(eventIterator(speechEventSchema)),
};
