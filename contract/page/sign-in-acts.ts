import { z } from 'zod';
import { staffRoleSchema } from '../base/authority.ts';
import { storedVersions } from '../base/stored.ts';

/** Why a staff session was over. */
export const sessionEndSchema = z.enum([
  'asked',
  'idle',
  'page-gone',
  'visit-begun',
  'pin-changed',
  'replaced',
  'shut-down',
]);
export type SessionEnd = z.infer<typeof sessionEndSchema>;

/** What signing in leaves in the audit trail. */
export const signInActs = [
  z.strictObject({ type: z.literal('session.started') }).register(storedVersions, { version: 1 }),
  z
    .strictObject({ type: z.literal('session.ended'), reason: sessionEndSchema })
    .register(storedVersions, { version: 1 }),
  z
    .strictObject({ type: z.literal('pin.wrong'), retrySeconds: z.int().min(0) })
    .register(storedVersions, { version: 1 }),
  z.strictObject({ type: z.literal('pin.set'), role: staffRoleSchema }).register(storedVersions, { version: 1 }),
  /** The first PINs of all roles, by whoever set the terminal up: nobody could have signed in before. */
  z.strictObject({ type: z.literal('pins.first-set') }).register(storedVersions, { version: 1 }),
] as const;
