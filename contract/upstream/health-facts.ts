import { z } from 'zod';
import { storedVersions } from '../base/stored.ts';

const count = z.int().min(0);

/** How a terminal is while it runs. */
export const healthFacts = [
  z
    .strictObject({
      type: z.literal('terminal.health'),
      /** Since core was started. */
      runningMinutes: count,
      /** Of core's process. */
      memoryMb: count,
      /** That may still be written into the data folder; null where the system does not say. */
      freeMb: count.nullable(),
    })
    .register(storedVersions, { version: 1 }),
  /** The models for speech, meaning and faces that lie at the terminal, by their names in the catalogue. */
  z
    .strictObject({
      type: z.literal('models.installed'),
      models: z
        .array(
          z
            .string()
            .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/)
            .max(100),
        )
        .max(50),
    })
    .register(storedVersions, { version: 1 }),
] as const;
