import { orderFacts } from '#contract/upstream/order-facts.ts';
import type { FactEvent } from '#contract/upstream/sync.ts';
import { factsOf } from '../ingest/events-of.ts';
import type { Connection } from '../storage/database.ts';

const [settled] = orderFacts;

/** Takes in what a terminal tells of orders, in the transaction that stores its facts: it is not told them again. */
export async function noteOrders(
  connection: Connection,
  terminal: string,
  events: readonly FactEvent[],
): Promise<void> {
  for (const { order, outcome, reason } of factsOf(events, settled)) {
    await connection.query(
      `INSERT INTO order_outcome (fleet_order, terminal, outcome, reason)
       SELECT id, $2, $3, $4 FROM fleet_order WHERE id = $1 ON CONFLICT DO NOTHING`,
      [order, terminal, outcome, reason],
    );
  }
}
