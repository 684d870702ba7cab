import { z } from 'zod';
import { daySchema } from '../venue/entry.ts';

/** Routes on which somebody types which appointment is theirs. */
export const typedRouteSchema = z.enum(['code', 'phone']);
export type TypedRoute = z.infer<typeof typedRouteSchema>;

/** How it was found whose appointment it is. */
export const checkInRouteSchema = z.enum([...typedRouteSchema.options, 'face']);
export type CheckInRoute = z.infer<typeof checkInRouteSchema>;

/** A time on the wall of the venue: 09:30. */
export const wallTimeSchema = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);

/**
 * What came of an appointment that was found. `arrived`, `early` and `late` are noted as arrived now; `already` was before;
 * `wrong-day` and `cancelled` are not; `unrecorded`: the disk did not take it.
 */
export const checkInOutcomeSchema = z.enum([
  'arrived',
  'early',
  'late',
  'already',
  'wrong-day',
  'cancelled',
  'unrecorded',
]);
export type CheckInOutcome = z.infer<typeof checkInOutcomeSchema>;

/** An appointment as its owner sees it: enough of the name to see that it is theirs. */
export const checkInResultSchema = z.strictObject({
  outcome: checkInOutcomeSchema,
  /** 张*华 */
  name: z.string(),
  day: daySchema,
  time: wallTimeSchema,
  /** As whoever imported the appointments wrote them. */
  service: z.string(),
  place: z.string(),
});
export type CheckInResult = z.infer<typeof checkInResultSchema>;

/** Why a route does not lead on: nothing was found, it has been tried too often in this visit, or at this terminal. */
export const checkInHitchSchema = z.enum(['not-found', 'route-over', 'wait']);
export type CheckInHitch = z.infer<typeof checkInHitchSchema>;

/** Why a camera that was to read a QR code has read none. */
export const scanHitchSchema = z.enum(['nothing-read', 'no-camera']);
export type ScanHitch = z.infer<typeof scanHitchSchema>;

export const checkInScreens = [
  /** The ways to check in, and those that this visit has used up. */
  z.strictObject({ name: z.literal('check-in'), over: z.array(checkInRouteSchema) }),
  z.strictObject({
    name: z.literal('check-in-route'),
    route: typedRouteSchema,
    hitch: checkInHitchSchema.nullable(),
    /** After a try in vain: how many are left in this visit. */
    triesLeft: z.int().min(0).nullable(),
  }),
  /** Before a camera opens for the QR code of an appointment; while it is open; and when it has read nothing. */
  z.strictObject({ name: z.literal('check-in-scan-ask') }),
  z.strictObject({ name: z.literal('check-in-scan') }),
  z.strictObject({ name: z.literal('check-in-scan-over'), hitch: scanHitchSchema }),
  z.strictObject({ name: z.literal('check-in-none') }),
  z.strictObject({ name: z.literal('check-in-done'), result: checkInResultSchema }),
] as const;

/** Digits of a code as they are typed; spaces and dashes in it count for nothing. */
const typedCode = z.string().max(40);

export const checkInIntents = [
  z.strictObject({
    kind: z.literal('open-check-in'),
    at: z.enum(['routes', 'none', 'scan', ...typedRouteSchema.options]),
  }),
  /** The yes to a camera that reads a QR code; what it reads comes as a code that is typed does. */
  z.strictObject({ kind: z.literal('begin-scan') }),
  /** The camera cannot be used. */
  z.strictObject({ kind: z.literal('scan-failed') }),
  z.strictObject({ kind: z.literal('check-in-by-code'), code: typedCode }),
  z.strictObject({ kind: z.literal('check-in-by-phone'), tail: typedCode, surname: z.string().max(60) }),
] as const;
export type CheckInIntent = z.infer<(typeof checkInIntents)[number]>;

/** `no-check-in`: nobody has an appointment today, or nothing was asked that this answers. */
export const checkInRefusals = ['no-check-in'] as const;
