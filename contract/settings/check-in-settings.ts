import { z } from 'zod';

/** Settings of checking in with an appointment. */
export const checkInSettingsSchema = z.strictObject({
  /** So long before the time, and longer, somebody is early. */
  earlyMinutes: z.int().min(1).max(720).default(60),
  /** More than this after it they are late: the counter decides. */
  lateMinutes: z.int().min(0).max(720).default(15),
  /** Whether a camera of the page may read the code of an appointment; off where appointments carry no QR code. */
  readsQrCodes: z.boolean().default(true),
  /** The longest that a face may be kept; what belongs to one appointment goes with its day. */
  keepFaceDays: z.int().min(1).max(365).default(30),
  /** The most people whose faces are held. */
  mostFaces: z.int().min(1).max(2000).default(500),
  /** From so many on the desk says that few more can be taken. */
  warnFaces: z.int().min(1).max(2000).default(450),
  /**
   * With more people of one day than this a face alone is too often somebody else's: the last digits of their phone are asked
   * for first, and only faces that go with them are looked among. 0: always.
   */
  facesAlone: z.int().min(0).max(500).default(500),
});
export type CheckInSettings = z.infer<typeof checkInSettingsSchema>;
