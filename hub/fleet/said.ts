import { eventTypePrefix, type FactEvent } from '#contract/upstream/sync.ts';
import type { Connection } from '../storage/database.ts';

/** Of these the list of terminals shows what each said last. */
const kept = ['terminal.started', 'content.loaded', 'fault.raised'] as const;

/**
 * Keeps what a terminal said last, in the transaction that stores its facts, so that a list of thousands need not look through
 * their events. A stick may bring older facts after newer ones: run and number say which is newer.
 */
export async function noteSaid(connection: Connection, terminal: string, events: readonly FactEvent[]): Promise<void> {
  for (const type of kept) {
    const newest = newestOf(events, `${eventTypePrefix}${type}`);
    if (!newest) continue;
    const { boot, sequence, data } = newest;
    await connection.query(
      `INSERT INTO terminal_said AS known (terminal, type, boot, sequence, data) VALUES ($1, $2, $3, $4, $5::jsonb)
       ON CONFLICT (terminal, type) DO UPDATE SET
         boot = excluded.boot, sequence = excluded.sequence, received_at = excluded.received_at, data = excluded.data
       WHERE (known.boot, known.sequence) < (excluded.boot, excluded.sequence)`,
      [terminal, type, boot, Number(sequence), JSON.stringify(data)],
    );
  }
}

function newestOf(events: readonly FactEvent[], type: string): FactEvent | null {
  let newest: FactEvent | null = null;
  for (const event of events) {
    if (event.type === type && (!newest || isBefore(newest, event))) newest = event;
  }
  return newest;
}

function isBefore(one: FactEvent, other: FactEvent): boolean {
  return one.boot < other.boot || (one.boot === other.boot && one.sequence < other.sequence);
}
