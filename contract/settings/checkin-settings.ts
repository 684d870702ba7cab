import { z } from 'zod';

/** When somebody is early or late for an appointment. */
export const checkInSettingsSchema = z.strictObject({
  /** So long before the time and longer, they are told that they are early. */
  earlyMinutes: z.int().min(5).max(720).default(60),
  /** So long after it and longer, they are told to speak to the counter. */
  lateMinutes: z.int().min(0).max(720).default(15),
});
