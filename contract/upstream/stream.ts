import { z } from 'zod';
import { runSchema } from './sync.ts';

/**
 * What hubs say to each other through a stream that lies between those that take batches in and those that store them. The
 * batch itself goes as the terminal has sent it, compressed; this is what stands at its head.
 */
export const streamBatchSchema = z.strictObject({
  form: z.literal('yingbin.stream-batch.1'),
  terminal: z.uuid(),
  run: runSchema,
  /** Facts that still waited at the terminal. */
  waiting: z.int().min(0),
  isCarried: z.boolean(),
  /** By the clock of the hub that took it in. */
  receivedAt: z.iso.datetime(),
});
export type StreamBatch = z.infer<typeof streamBatchSchema>;

/** Ranges of numbers as PostgreSQL writes an int8multirange. */
const rangesSchema = z.string().regex(/^\{(\[\d+,\d+\)(,\[\d+,\d+\))*)?\}$/);

/**
 * What the stream has of a terminal, beside the stream: how often each of its runs has asked, which numbers have been
 * replicated or stored, and which will not come.
 */
export const ledgerSchema = z.strictObject({
  form: z.literal('yingbin.ledger.1'),
  /** The run that talked last; 0: none has. */
  boot: z.int().min(0),
  bootId: z.string().max(64),
  /** Where in the stream its last batch lies. */
  lastSequence: z.int().min(0),
  runs: z.array(
    z.strictObject({
      ...runSchema.shape,
      request: z.int().min(0),
      wasLate: z.boolean(),
      received: rangesSchema,
      missing: rangesSchema,
    }),
  ),
});
export type Ledger = z.infer<typeof ledgerSchema>;
