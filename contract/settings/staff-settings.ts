import { z } from 'zod';

export const staffSettingsSchema = z.strictObject({
  /** Staff who do nothing for so long are signed out. */
  idleSeconds: z.int().min(30).max(3600).default(180),
});
