import { z } from 'zod';
import { storedVersions } from '../base/stored.ts';

/** What the hub of the fleet does at a terminal that nobody else does. */
export const hubActs = [
  z.strictObject({ type: z.literal('terminal.restarted') }).register(storedVersions, { version: 1 }),
  z.strictObject({ type: z.literal('terminal-key.wanted') }).register(storedVersions, { version: 1 }),
] as const;
