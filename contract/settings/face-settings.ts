import { z } from 'zod';
import { modelNameSchema } from '../base/model.ts';

/** Settings of recognising faces. */
export const faceSettingsSchema = z.strictObject({
  /** The installed recogniser; null: faces are not recognised, and nothing of it runs. */
  recognizer: modelNameSchema.nullable().default(null),
  /**
   * Whether staff are told, beside an arrival by face, that it looked like a picture of one: a hint to look once more, which keeps
   * nobody out. Off, nothing of it is worked out.
   */
  advisesLiveness: z.boolean().default(false),
  /** Memory the vision process may take before it is started anew. */
  memoryMb: z.int().min(150).max(4000).default(500),
});
export type FaceSettings = z.infer<typeof faceSettingsSchema>;
