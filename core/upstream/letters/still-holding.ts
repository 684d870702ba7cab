import type { CarriedOrders } from '#contract/upstream/letters.ts';
import type { OrderAnswer } from '#contract/upstream/orders.ts';

const msOfMinute = 60_000;

/**
 * The orders of a carried answer that have not run out on the way. How long that was is counted from when the letter was
 * written, by the terminal's own clock: at least as long as the answer was on its way. Where that clock was set back
 * meanwhile nobody can say, and nothing holds.
 */
export function stillHolding(carried: CarriedOrders, elapsedMs: number): OrderAnswer {
  const elapsed = elapsedMs / msOfMinute;
  const orders = carried.orders.flatMap(({ id, order, minutesLeft }) => {
    const left = Math.floor(minutesLeft - elapsed);
    if (elapsedMs < 0 || left < 1) return [];
    // A notice counts from when it is carried out.
    const isLonger = typeof order.minutes === 'number' && order.minutes > left;
    return [{ id, order: isLonger ? { ...order, minutes: left } : order }];
  });
  return { form: 'yingbin.order-answer.1', orders };
}
