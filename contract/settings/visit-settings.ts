import { z } from 'zod';

/** How long a visit waits for its visitor. */
export const visitSettingsSchema = z.strictObject({
  /** Nobody touches for so long: the page asks whether somebody is there. */
  idleSeconds: z.int().min(10).max(600).default(45),
  elderIdleSeconds: z.int().min(10).max(900).default(90),
  countdownSeconds: z.int().min(5).max(120).default(20),
});
