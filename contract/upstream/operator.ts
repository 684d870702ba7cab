import { z } from 'zod';

/** What whoever runs a hub says to it on its own machine, through a socket in its data folder. */

export const operatorPaths = {
  asking: '/asking',
  terminals: '/terminals',
  pair: '/pair',
  revoke: '/revoke',
  forgive: '/forgive',
} as const;

const momentSchema = z.iso.datetime();

export const askingTerminalsSchema = z.array(
  z.strictObject({ terminal: z.uuid(), name: z.string(), askedAt: momentSchema }),
);
export type AskingTerminals = z.infer<typeof askingTerminalsSchema>;

export const fleetTerminalSchema = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  state: z.enum(['active', 'revoked', 'cloned']),
  lastContactAt: momentSchema.nullable(),
  /** Facts that wait there, as it said last. */
  waiting: z.int().min(0),
  /** Runs of which facts are not here yet though later ones are. */
  gaps: z.int().min(0),
  /** Facts that the terminal has dropped, or found damaged. */
  dropped: z.int().min(0),
});
export type FleetTerminal = z.infer<typeof fleetTerminalSchema>;
export const fleetSchema = z.array(fleetTerminalSchema);

export const pairCommandSchema = z.strictObject({ code: z.string().max(40) });
export const terminalCommandSchema = z.strictObject({ terminal: z.uuid() });
/** `done` is false where there was nothing to do it to. */
export const commandAnswerSchema = z.strictObject({ done: z.boolean(), name: z.string().nullable() });
export type CommandAnswer = z.infer<typeof commandAnswerSchema>;
