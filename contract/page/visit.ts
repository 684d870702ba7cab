import { z } from 'zod';
import { languageSchema } from '../base/language.ts';
import { outcomeSchema } from '../base/outcome.ts';
import { answerIntents, answerRefusals, answerScreens } from './answer.ts';
import { askingPlainScreens, askingScreens } from './asking.ts';
import { checkInIntents, checkInRefusals, checkInScreens } from './checkin.ts';
import { eventIntents, eventPlainScreens, eventRefusals, eventScreens } from './event.ts';
import { exhibitIntents, exhibitPlainScreens, exhibitRefusals, exhibitScreens } from './exhibit.ts';
import { faceIntents, faceRefusals, faceScreens } from './face.ts';
import { guideIntents, guidePlainScreens, guideRefusals, guideScreens, namedPlaceSchema } from './guide.ts';
import { handoverIntents, handoverPlainScreens, handoverScreens } from './handover.ts';
import { matterIntents, matterPlainScreens, matterRefusals, matterScreens } from './matter.ts';

/** How this visit is shown and heard. Kept for the visit only. */
export const modesSchema = z.strictObject({
  size: z.enum(['standard', 'elder']),
  contrast: z.enum(['standard', 'high']),
  reach: z.enum(['standard', 'low']),
  /** Answers are read aloud as they appear. */
  sound: z.enum(['off', 'on']),
  /** Every screen is read, swipe moves, double tap chooses. */
  eyesFree: z.boolean(),
  /** Whether ways may have steps; as long as nobody has chosen, not for who asked for everything low. */
  steps: z.enum(['standard', 'any', 'none']),
});
export type Modes = z.infer<typeof modesSchema>;
export const standardModes: Modes = {
  size: 'standard',
  contrast: 'standard',
  reach: 'standard',
  sound: 'off',
  eyesFree: false,
  steps: 'standard',
};

/** Whether ways are shown without steps. Who asked for everything low may be sitting in a wheelchair. */
export function avoidsSteps({ steps, reach }: Pick<Modes, 'steps' | 'reach'>): boolean {
  return steps === 'none' || (steps === 'standard' && reach === 'low');
}

/** Screens that are opened by name. */
export const plainScreenSchema = z.enum([
  'home',
  'language',
  'sound',
  'notice',
  ...askingPlainScreens,
  ...guidePlainScreens,
  ...handoverPlainScreens,
  ...matterPlainScreens,
  ...exhibitPlainScreens,
  ...eventPlainScreens,
]);
export type PlainScreen = z.infer<typeof plainScreenSchema>;

/** Those without content of their own; the page fills them from the venue. */
const emptyScreenSchema = plainScreenSchema.exclude([...handoverPlainScreens]);
export type EmptyScreen = z.infer<typeof emptyScreenSchema>;

/** What the visitor sees, as the abilities show it. The asked words stand here and nowhere else. */
export const screenSchema = z.discriminatedUnion('name', [
  z.strictObject({ name: emptyScreenSchema }),
  ...answerScreens,
  ...askingScreens,
  ...guideScreens,
  ...checkInScreens,
  ...faceScreens,
  ...handoverScreens,
  ...matterScreens,
  ...exhibitScreens,
  ...eventScreens,
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
  /** The places that the screen speaks of beside its own, each once. */
  places: z.array(namedPlaceSchema),
  /** How many steps lead back to home; 0 there. */
  stepsBack: z.int().min(0),
  presence: presenceSchema,
  staffCalled: z.boolean(),
  /** Whether questions can be answered: false where the answers could not be loaded. */
  offersAnswers: z.boolean(),
  /** Whether anybody has an appointment today. */
  offersCheckIn: z.boolean(),
  /** Whether a camera of the page may read the QR code of an appointment. */
  offersScan: z.boolean(),
  /** Whether somebody of today may be recognised, and whether any face is held, which its owner may withdraw. */
  faces: z.strictObject({ isOffered: z.boolean(), areHeld: z.boolean(), adviseLiveness: z.boolean() }),
});
export type VisitState = z.infer<typeof visitStateSchema>;

/** What a visitor can want of the visit itself. */
const visitIntents = [
  z.strictObject({ kind: z.literal('open'), screen: plainScreenSchema }),
  z.strictObject({ kind: z.literal('back') }),
  z.strictObject({ kind: z.literal('choose-language'), language: languageSchema }),
  z.strictObject({ kind: z.literal('set-modes'), modes: modesSchema.partial() }),
  /** Somebody touched the screen, or said that they are still there: the idle time starts anew. */
  z.strictObject({ kind: z.literal('stay') }),
  /** The terminal is reading aloud, printing or listening: idle time stands still while `busy`. */
  z.strictObject({ kind: z.literal('set-busy'), busy: z.boolean() }),
  z.strictObject({ kind: z.literal('end') }),
] as const;

/** What a visitor can want. Each carries the visit's id, so that one from a visit that is over is refused. */
export const intentSchema = z.discriminatedUnion('kind', [
  ...visitIntents,
  ...answerIntents,
  ...guideIntents,
  ...checkInIntents,
  ...faceIntents,
  ...handoverIntents,
  ...matterIntents,
  ...exhibitIntents,
  ...eventIntents,
]);
export type Intent = z.infer<typeof intentSchema>;

export const intentOutcomeSchema = outcomeSchema(z.null(), [
  'out-of-service',
  'visit-over',
  'unknown-language',
  ...answerRefusals,
  ...guideRefusals,
  ...checkInRefusals,
  ...matterRefusals,
  ...exhibitRefusals,
  ...eventRefusals,
  ...faceRefusals,
]);
export type IntentOutcome = z.infer<typeof intentOutcomeSchema>;
export type IntentRefusal = Extract<IntentOutcome, { ok: false }>['code'];
