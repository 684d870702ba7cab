import { z } from 'zod';

export const handoverPlainScreens = ['staff-chat'] as const;

export const handoverScreens = [
  /** Staff have been called; they find the question here, not in any log. */
  z.strictObject({ name: z.literal('hand-over'), asked: z.string().nullable(), calledAt: z.iso.datetime() }),
] as const;

export const handoverIntents = [z.strictObject({ kind: z.literal('call-staff') })] as const;
