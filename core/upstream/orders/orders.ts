import type { Fact } from '#contract/upstream/fact.ts';
import { type Order, type OrderAnswer, orderAnswerSchema, orderPath, orderSchema } from '#contract/upstream/orders.ts';
import type { Database } from '../../storage/database.ts';
import type { Clock } from '../../system/clock.ts';
import { documentOf, type HubCall, type Question, type Reply } from '../hub-call.ts';

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
  /** Does what is new of it, in whatever way it came. Gives how many were settled. */
  readonly take: (answer: OrderAnswer) => number;
}

/** What is asked. */
export function orderQuestion(hubKey: () => string | null): Question<OrderAnswer> {
  return {
    path: orderPath,
    contentType: 'application/json',
    json: JSON.stringify({ form: 'yingbin.order-question.1' }),
    read: documentOf<OrderAnswer>(orderAnswerSchema),
    hubKey,
  };
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
  const take = ({ orders }: OrderAnswer) => {
    const fresh = orders.filter(({ id }) => known.get(id) === undefined);
    for (const { id, order } of fresh) settle(id, order);
    return fresh.length;
  };
  let askAtMs = clock.monotonicMs();
  return {
    take,
    step: async () => {
      const waitMs = askAtMs - clock.monotonicMs();
      if (waitMs > 0) return { kind: 'idle', waitMs };
      const reply = await call.ask(orderQuestion(hubKey));
      if (reply.kind !== 'yes') return reply;
      askAtMs = clock.monotonicMs() + askEveryMs;
      take(reply.value);
      return { kind: 'idle', waitMs: askEveryMs };
    },
  };
}
