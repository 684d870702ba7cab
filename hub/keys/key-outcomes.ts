import { keyFacts } from '#contract/upstream/key-facts.ts';
import type { FactEvent } from '#contract/upstream/sync.ts';
import { factsOf } from '../ingest/events-of.ts';
import type { Connection } from '../storage/database.ts';

const [, taken] = keyFacts;

/** Takes in which key of the hub a terminal has, in the transaction that stores its facts: it is not told of it again. */
export async function noteKeys(connection: Connection, terminal: string, events: readonly FactEvent[]): Promise<void> {
  for (const { publicKey } of factsOf(events, taken)) {
    await connection.query(
      `UPDATE terminal SET hub_key = greatest(terminal.hub_key, hub_key.number) FROM hub_key
       WHERE terminal.id = $1 AND hub_key.public_key = $2`,
      [terminal, publicKey],
    );
  }
}
