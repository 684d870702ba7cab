import { z } from 'zod';

/** How a panel hangs, as the installer measured it. */
export const hangingSchema = z.strictObject({
  /** Height of its lower edge above the floor; the reach limits are computed from it. Null: as it is meant to hang. */
  lowerEdgeMm: z.int().min(0).max(1500).nullable().default(null),
  /** How high the picture is. Null: that of a 32-inch panel, upright or lying as it is seen to be. */
  heightMm: z.int().min(100).max(3000).nullable().default(null),
});
export type Hanging = z.infer<typeof hangingSchema>;
