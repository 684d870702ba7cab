import type { Fact } from '#contract/upstream/fact.ts';
import { type Order, orderAnswerSchema, orderPath, orderSchema } from '#contract/upstream/orders.ts';
import type { Database } from '../../storage/database.ts';
import type { Clock } from '../../system/clock.ts';
import { documentOf, type HubCall, type Reply } from '../hub-call.ts';

/** What came of an order; `not-now`: it is to be told again. */
export type CarriedOut =
  | { readonly kind: 'done' }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'not-now' };

export interface OrdersDeps {
  readonly db: Database;
  readonly clock: Pick<Clock, 'monotonicMs'>;
  readonly call: Pick<HubCall, 'ask'>;
  readonly hubKey: () => string | null;
  readonly append: (fact: Fact) => void;
  /** Does it, in the transaction that settles it. */
  readonly carryOut: (order: Order) => CarriedOut;
}

/** What the hub has told this terminal to do. */
export interface Orders {
  /** Asks, where it is time to, and does what is new. Gives how long there is nothing to ask, or why nobody answered. */
  readonly step: () => Promise<
    { readonly kind: 'idle'; readonly waitMs: number } | Exclude<Reply<never>, { kind: 'yes' }>
  >;
}

const askEveryMs = 60_000;

export function createOrders({ db, clock, call, hubKey, append, carryOut }: OrdersDeps): Orders {
  const known = db.prepare<[number], number>('SELECT 1 FROM upstream_order WHERE id = ?').pluck();
  const put = db.prepare("INSERT INTO upstream_order (id, outcome) VALUES (?, 'done')");
  const change = db.prepare('UPDATE upstream_order SET outcome = ? WHERE id = ?');
  const forget = db.prepare('DELETE FROM upstream_order WHERE id = ?');
  const settle = db.transaction((id: number, document: unknown) => {
    // Before anything is done: a full disk refuses here.
    put.run(id);
    const order = orderSchema.safeParse(document);
    const carried = order.success ? carryOut(order.data) : ({ kind: 'refused', reason: 'order-unknown' } as const);
    if (carried.kind === 'not-now') return void forget.run(id);
    const reason = carried.kind === 'refused' ? carried.reason : null;
    change.run(carried.kind, id);
    append({ type: 'order.settled', order: id, outcome: carried.kind, reason });
  });
  let askAtMs = clock.monotonicMs();
  return {
    step: async () => {
      const waitMs = askAtMs - clock.monotonicMs();
      if (waitMs > 0) return { kind: 'idle', waitMs };
      const reply = await call.ask({
        path: orderPath,
        contentType: 'application/json',
        json: JSON.stringify({ form: 'yingbin.order-question.1' }),
        read: documentOf(orderAnswerSchema),
        hubKey,
      });
      if (reply.kind !== 'yes') return reply;
      askAtMs = clock.monotonicMs() + askEveryMs;
      for (const { id, order } of reply.value.orders) if (known.get(id) === undefined) settle(id, order);
      return { kind: 'idle', waitMs: askEveryMs };
    },
  };
}
