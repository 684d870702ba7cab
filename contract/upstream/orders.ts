import { z } from 'zod';
import { noticeSchema } from '../page/notices.ts';
import { slugSchema } from '../venue/entry.ts';

/** What a hub may tell a terminal to do, and nothing else. */

export const orderPath = '/v1/orders';

const mostMinutes = 43_200;

export const orderSchema = z.discriminatedUnion('kind', [
  /** Says something on every screen, from now on for so long. */
  z.strictObject({
    kind: z.literal('notice'),
    text: noticeSchema.shape.text,
    minutes: z.int().min(1).max(mostMinutes),
  }),
  /** Takes an entry off every screen at once, or gives it back. */
  z.strictObject({ kind: z.literal('recall'), entryId: slugSchema }),
  z.strictObject({ kind: z.literal('restore'), entryId: slugSchema }),
  /** Starts core again once no visitor is there. */
  z.strictObject({ kind: z.literal('restart') }),
  /** Makes itself a new key, by which the hub knows it from then on. */
  z.strictObject({ kind: z.literal('rotate-keys') }),
]);
export type Order = z.infer<typeof orderSchema>;

export const orderQuestionSchema = z.strictObject({ form: z.literal('yingbin.order-question.1') });

/**
 * Orders that a terminal has not said anything of yet, the oldest first. They have not run out by the hub's clock; the
 * answer is bound to its request, so that they need no other date. One of a later release is told to be unknown.
 */
export const orderAnswerSchema = z.strictObject({
  form: z.literal('yingbin.order-answer.1'),
  orders: z.array(z.strictObject({ id: z.int().min(1), order: z.record(z.string(), z.unknown()) })).max(20),
});
export type OrderAnswer = z.infer<typeof orderAnswerSchema>;
