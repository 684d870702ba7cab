import { Ajv } from 'ajv';
import { z } from 'zod';
import { batchSchema, type FactEvent } from '#contract/upstream/sync.ts';

/**
 * Whether a document is a batch: the contract's own schema, compiled into one function, which takes a tenth of the time and
 * copies nothing. A test holds the two to the same answers.
 */
export const isBatch: (document: unknown) => document is FactEvent[] = new Ajv({
  // The schema gives times a pattern beside their format.
  validateFormats: false,
}).compile<FactEvent[]>(z.toJSONSchema(batchSchema, { target: 'draft-7', io: 'input' }));
