import { z } from 'zod';
import { storedVersions } from '../base/stored.ts';

/** What a terminal tells of itself. */
export const terminalFacts = [
  z
    .strictObject({
      type: z.literal('terminal.started'),
      version: z.string().max(40),
      host: z.enum(['browser', 'electron', 'bench']),
    })
    .register(storedVersions, { version: 1 }),
  z
    .strictObject({
      type: z.literal('fault.raised'),
      code: z
        .string()
        .regex(/^[a-z][a-z0-9-]*$/)
        .max(64),
    })
    .register(storedVersions, { version: 1 }),
] as const;
