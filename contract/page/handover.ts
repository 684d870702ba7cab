import { z } from 'zod';

export const handoverPlainScreens = ['staff-chat'] as const;

export const handoverScreens = [
  /** Staff have been called; they find the question here, not in any log. Null: nobody is there to be called. */
  z.strictObject({
    name: z.literal('hand-over'),
    asked: z.string().nullable(),
    calledAt: z.iso.datetime().nullable(),
    /** Whoever called has just said not to wait any longer. */
    isTakenBack: z.boolean(),
  }),
] as const;

export const handoverIntents = [
  z.strictObject({ kind: z.literal('call-staff') }),
  /** Whoever called does not wait any longer. */
  z.strictObject({ kind: z.literal('take-back-call') }),
] as const;
export type HandoverIntent = z.infer<(typeof handoverIntents)[number]>;
