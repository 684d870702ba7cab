import { z } from 'zod';
import { modelNameSchema } from '../base/model.ts';

/** Settings of answering. */
export const answersSettingsSchema = z.strictObject({
  /** An installed model that compares sentences by what they mean; null: there is none, and nothing of it runs. */
  embedder: modelNameSchema.nullable().default(null),
  /** A question that the embedder has not read by then is answered without it. */
  embedderWaitMs: z.int().min(5).max(1000).default(60),
  /** Memory the embedder's process may take before it is started anew. */
  embedderMemoryMb: z.int().min(100).max(8000).default(1000),
});
export type AnswersSettings = z.infer<typeof answersSettingsSchema>;
