import { isUtf8 } from 'node:buffer';
import { gunzipSync } from 'node:zlib';
import { batchLimits, type FactEvent, type HubRefusal, sourceOf, writeSequence } from '#contract/upstream/sync.ts';
import { isBatch } from './batch-check.ts';

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
  const text = isUtf8(bytes) ? bytes.toString('utf8') : '';
  const events = parsed(text);
  if (!isBatch(events)) return { ok: false, code: 'batch-malformed' };
  const source = sourceOf(terminal);
  // Nothing but a character that is written as its number becomes a NUL, or half of one.
  const isPlain = !text.includes('\\u');
  const isSound = events.every((event) => {
    const { firstsequence: first, sequence } = event;
    const isOrdered = sequence > none && (first === undefined || (first <= sequence && first > none));
    // A run cannot tell what a later one will find out.
    return (
      event.source === source &&
      event.boot <= boot &&
      isOrdered &&
      isShallow(event.data, 0) &&
      (isPlain || isWritable(event.data))
    );
  });
  return isSound ? { ok: true, events } : { ok: false, code: 'batch-malformed' };
}

/** Before the first number of a run. */
const none = writeSequence(0);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether a value has no depth that exhausts PostgreSQL. */
function isShallow(value: object, depth: number): boolean {
  if (depth > mostDepth) return false;
  for (const inner of Object.values(value)) {
    if (typeof inner === 'object' && inner !== null && !isShallow(inner, depth + 1)) return false;
  }
  return true;
}

/** Whether PostgreSQL's jsonb takes all strings of a value: no NUL, no half of a character. */
function isWritable(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0');
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([key, inner]) => isWritable(key) && isWritable(inner));
}
