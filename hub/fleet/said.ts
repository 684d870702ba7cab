import { eventTypePrefix, type FactEvent } from '#contract/upstream/sync.ts';
import type { Connection } from '../storage/database.ts';

/** Of these the list of terminals shows what each said last. */
const kept: ReadonlySet<string> = new Set(['terminal.started', 'content.loaded', 'fault.raised']);

/**
 * Keeps what a terminal said last, in the transaction that stores its facts, so that a list of thousands need not look through
 * their events. A stick may bring older facts after newer ones: run and number say which is newer.
 */
export async function noteSaid(connection: Connection, terminal: string, events: readonly FactEvent[]): Promise<void> {
  const newest = new Map<string, FactEvent>();
  for (const event of events) {
    const type = event.type.slice(eventTypePrefix.length);
    const known = newest.get(type);
    if (kept.has(type) && (!known || isBefore(known, event))) newest.set(type, event);
  }
  for (const [type, { boot, sequence, data }] of newest) {
    await connection.query(
      `INSERT INTO terminal_said AS known (terminal, type, boot, sequence, data) VALUES ($1, $2, $3, $4, $5::jsonb)
       ON CONFLICT (terminal, type) DO UPDATE SET
         boot = excluded.boot, sequence = excluded.sequence, received_at = excluded.received_at, data = excluded.data
       WHERE (known.boot, known.sequence) < (excluded.boot, excluded.sequence)`,
      [terminal, type, boot, Number(sequence), JSON.stringify(data)],
    );
  }
}

function isBefore(one: FactEvent, other: FactEvent): boolean {
  return one.boot < other.boot || (one.boot === other.boot && one.sequence < other.sequence);
}
