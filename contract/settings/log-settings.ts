import { z } from 'zod';

export const logSettingsSchema = z.strictObject({
  level: z.enum(['error', 'warn', 'info', 'debug']).default('info'),
  maxFileMb: z.int().min(1).max(100).default(5),
  keepFiles: z.int().min(1).max(50).default(5),
});
