import { z } from 'zod';

const path = z.string().min(1);

/** From core to the process of a neural voice. */
export const toVoiceSchema = z.discriminatedUnion('kind', [
  /** Once, first. `ready` follows when the model is loaded; the process ends if it cannot be. */
  z.strictObject({
    kind: z.literal('configure'),
    model: z.enum(['kokoro', 'vits']),
    /** By role: model, voices, tokens, data, lexicon (paths joined by commas), dict. */
    files: z.record(z.string(), path),
    threads: z.int().min(1).max(16),
  }),
  z.strictObject({
    kind: z.literal('speak'),
    id: z.int().min(0),
    text: z.string().max(2000),
    speaker: z.int().min(0),
    /** 1 is the speed the voice was made at. */
    speed: z.number().min(0.3).max(3),
  }),
]);
export type ToVoice = z.infer<typeof toVoiceSchema>;

/** From the process of a neural voice to core. */
export const fromVoiceSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('spoken'),
    id: z.int().min(0),
    rateHz: z.int().min(8000).max(48_000),
    pcm: z.instanceof(Int16Array),
  }),
]);
export type FromVoice = z.infer<typeof fromVoiceSchema>;
