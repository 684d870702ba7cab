import { z } from 'zod';

/** From core to the process that makes Japanese readings: texts to be read, answered in the order in which they come. */
export const toKanaSchema = z.strictObject({ kind: z.literal('read'), texts: z.array(z.string()) });
export type ToKana = z.infer<typeof toKanaSchema>;

/** From that process: each text in kana, null where it has no reading. */
export const fromKanaSchema = z.strictObject({ kind: z.literal('readings'), readings: z.array(z.string().nullable()) });
export type FromKana = z.infer<typeof fromKanaSchema>;
