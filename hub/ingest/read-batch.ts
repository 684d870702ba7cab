import { isUtf8 } from 'node:buffer';
import { gunzipSync } from 'node:zlib';
import { batchLimits, batchSchema, type FactEvent, type HubRefusal, sourceOf } from '#contract/upstream/sync.ts';

export type ReadBatch =
  | { readonly ok: true; readonly events: readonly FactEvent[] }
  | { readonly ok: false; readonly code: HubRefusal };

/** Some room beside what senders keep to. */
const mostBytes = batchLimits.bytes + 64_000;
const mostDepth = 12;
/** A batch unpacks into one piece; fifteen small ones took twice as long. */
const pieceBytes = 262_144;

/** Unpacks and reads a batch of a terminal. It is refused as a whole: no part of a malformed batch is stored. */
export function readBatch(packed: Uint8Array, terminal: string, boot: number): ReadBatch {
  let bytes: Buffer;
  try {
    // In this turn: it takes half a millisecond, and a thread of its own as much to be told.
    bytes = gunzipSync(packed, { maxOutputLength: mostBytes, chunkSize: pieceBytes });
  } catch (error) {
    const isBomb = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return { ok: false, code: isBomb ? 'batch-too-large' : 'batch-malformed' };
  }
  const events = batchSchema.safeParse(parsed(bytes));
  if (!events.success) return { ok: false, code: 'batch-malformed' };
  const source = sourceOf(terminal);
  const isSound = events.data.every((event) => {
    const { firstsequence: first, sequence } = event;
    const isOrdered =
      sequence > '0'.padStart(12, '0') && (first === undefined || (first <= sequence && Number(first) > 0));
    // A run cannot tell what a later one will find out.
    return event.source === source && event.boot <= boot && isOrdered && isStorable(event.data, 0);
  });
  return isSound ? { ok: true, events: events.data } : { ok: false, code: 'batch-malformed' };
}

function parsed(bytes: Buffer): unknown {
  try {
    return isUtf8(bytes) ? JSON.parse(bytes.toString('utf8')) : undefined;
  } catch {
    return undefined;
  }
}

/** Whether PostgreSQL's jsonb takes a value: no NUL, no half of a character, no depth that exhausts it. */
function isStorable(value: unknown, depth: number): boolean {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0');
  if (typeof value !== 'object' || value === null) return true;
  if (depth > mostDepth) return false;
  return Object.entries(value).every(([key, inner]) => isStorable(key, depth) && isStorable(inner, depth + 1));
}
