import { z } from 'zod';

export const handoverPlainScreens = ['staff-chat'] as const;

/** As much as anybody types in one go. */
const mostWritten = 1000;

export const handoverScreens = [
  /** One writes, the other reads: what the visitor wrote last. */
  z.strictObject({ name: z.enum(handoverPlainScreens), written: z.string().nullable() }),
  /** Staff have been called; they find the question here, not in any log. Null: nobody is there to be called. */
  z.strictObject({
    name: z.literal('hand-over'),
    asked: z.string().nullable(),
    /** What the visitor wrote for staff to read. */
    written: z.string().nullable(),
    calledAt: z.iso.datetime().nullable(),
    /** Whoever called has just said not to wait any longer. */
    isTakenBack: z.boolean(),
  }),
] as const;

export const handoverIntents = [
  z.strictObject({ kind: z.literal('call-staff') }),
  /** Whoever called does not wait any longer. */
  z.strictObject({ kind: z.literal('take-back-call') }),
  /** For staff to read, now or when they come. */
  z.strictObject({ kind: z.literal('write-to-staff'), text: z.string().trim().min(1).max(mostWritten) }),
] as const;
export type HandoverIntent = z.infer<(typeof handoverIntents)[number]>;
