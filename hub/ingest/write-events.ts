import { eventTypePrefix, type FactEvent } from '#contract/upstream/sync.ts';
import { copyText } from '../storage/copy-text.ts';
import type { Connection } from '../storage/database.ts';

/** Stores events of a terminal, which are new. */
export async function writeEvents(
  connection: Connection,
  terminal: string,
  events: readonly FactEvent[],
): Promise<void> {
  if (events.length === 0) return;
  const rows = events.map(({ boot, sequence, firstsequence, type, dataschema, time, data }) => [
    terminal,
    boot,
    sequence,
    firstsequence ?? null,
    type.slice(eventTypePrefix.length),
    dataschema.slice(dataschema.lastIndexOf(':') + 1),
    time,
    JSON.stringify(data),
  ]);
  await connection.copyIn('event (terminal, boot, sequence, first_sequence, type, form, at, data)', copyText(rows));
}
