import { z } from 'zod';
import { titledEntrySchema } from './answer.ts';
import { firstWordsSchema, handOverReasonSchema } from './answering.ts';

/** One of up to three things a question may have meant, with the words in which it differs from the others. */
export const choiceSchema = titledEntrySchema.extend({ difference: z.string().optional() });
export type Choice = z.infer<typeof choiceSchema>;

const asked = z.string().nullable();

export const askingPlainScreens = ['type', 'listen'] as const;

export const askingScreens = [
  z.strictObject({ name: z.literal('clarify'), asked, choices: z.array(choiceSchema).min(1).max(3) }),
  /** Not sure, nothing asked, or vetoed: the kind words differ, the ways on are the same. */
  z.strictObject({
    name: z.literal('unsure'),
    asked,
    reason: handOverReasonSchema,
    nearest: z.array(titledEntrySchema).max(3),
  }),
  /** Somebody greeted, thanked or asked who answers here: one kind sentence, and the way to ask. */
  z.strictObject({ name: z.literal('first-words'), about: firstWordsSchema }),
] as const;
