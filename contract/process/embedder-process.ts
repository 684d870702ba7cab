import { z } from 'zod';
import { poolingSchema, tokenizerKindSchema } from '../base/model.ts';

const path = z.string().min(1);
const id = z.int().min(0);

/** The most sentences that are sent at a time. */
export const mostTexts = 64;

/** From core to the embedder's process. */
export const toEmbedderSchema = z.discriminatedUnion('kind', [
  /** Once, first. `ready` follows when the model has given a vector; `refused` when it cannot. */
  z.strictObject({
    kind: z.literal('configure'),
    model: path,
    tokens: path,
    tokenizer: tokenizerKindSchema,
    pooling: poolingSchema,
    prefix: z.string(),
    maxTokens: z.int().min(8).max(8192),
    threads: z.int().min(1).max(16),
  }),
  z.strictObject({ kind: z.literal('embed'), id, texts: z.array(z.string().max(2000)).min(1).max(mostTexts) }),
]);
export type ToEmbedder = z.infer<typeof toEmbedderSchema>;
export type EmbedderConfiguration = Extract<ToEmbedder, { kind: 'configure' }>;

/** From the embedder's process to core. */
export const fromEmbedderSchema = z.discriminatedUnion('kind', [
  /** The model is damaged or none of this kind; starting again changes nothing. */
  z.strictObject({ kind: z.literal('refused') }),
  /** One vector of length 1 for each text, one after the other. */
  z.strictObject({
    kind: z.literal('vectors'),
    id,
    dimension: z.int().min(1).max(4096),
    values: z.instanceof(Float32Array),
  }),
]);
export type FromEmbedder = z.infer<typeof fromEmbedderSchema>;
