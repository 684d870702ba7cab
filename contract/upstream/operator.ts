import { z } from 'zod';
import { slugSchema } from '../venue/entry.ts';
import { openSpanSchema } from '../venue/hours.ts';
import { orderSchema } from './orders.ts';
import { packHashSchema } from './releases.ts';

/** What whoever runs a hub says to it on its own machine, through a socket in its data folder. */

export const operatorPaths = {
  asking: '/asking',
  terminals: '/terminals',
  pair: '/pair',
  revoke: '/revoke',
  forgive: '/forgive',
  packs: '/packs',
  releases: '/releases',
  hold: '/hold',
  widen: '/widen',
  group: '/group',
  orders: '/orders',
  letters: '/letters',
  packFile: '/pack-file',
  rotateKey: '/rotate-key',
} as const;

const momentSchema = z.iso.datetime();

export const askingTerminalsSchema = z.array(
  z.strictObject({ terminal: z.uuid(), name: z.string(), askedAt: momentSchema }),
);
export type AskingTerminals = z.infer<typeof askingTerminalsSchema>;

export const fleetTerminalSchema = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  /** Empty: none. */
  group: z.string(),
  state: z.enum(['active', 'revoked', 'cloned']),
  lastContactAt: momentSchema.nullable(),
  /** Facts that wait there, as it said last. */
  waiting: z.int().min(0),
  /** Runs of which facts are not here yet though later ones are. */
  gaps: z.int().min(0),
  /** Facts that the terminal has dropped, or found damaged. */
  dropped: z.int().min(0),
  /** As it said when it last started, when content was last loaded, and the newest fault; null: it never has. */
  release: z.string().nullable(),
  entries: z.int().nullable(),
  fault: z.string().nullable(),
});
export type FleetTerminal = z.infer<typeof fleetTerminalSchema>;
export const fleetSchema = z.array(fleetTerminalSchema);

const countSchema = z.int().min(0);

export const keptPacksSchema = z.array(
  z.strictObject({ sha256: packHashSchema, venue: slugSchema, version: countSchema, bytes: countSchema }),
);
/** What was made of a pack that somebody brought; null where it is none. */
export const addedPackSchema = keptPacksSchema.element.omit({ bytes: true }).nullable();

/** What was made of a file of letters; null where it is none. */
export const answeredLettersSchema = z
  .strictObject({
    terminal: z.uuid(),
    answers: z.string(),
    batches: countSchema,
    refused: countSchema,
    pack: packHashSchema.nullable(),
  })
  .nullable();
export const packFileCommandSchema = z.strictObject({ sha256: packHashSchema });

export const fleetReleasesSchema = z.array(
  z.strictObject({
    id: countSchema,
    venue: slugSchema,
    version: countSchema,
    group: z.string(),
    percent: countSchema,
    isHeld: z.boolean(),
    activeBetween: openSpanSchema.nullable(),
    trying: countSchema,
    kept: countSchema,
    refused: countSchema,
    failed: countSchema,
    reason: z.string().nullable(),
  }),
);

const groupNameSchema = z.string().regex(/^[\p{L}\p{N} ._-]{0,40}$/u);
const percentSchema = z.int().min(1).max(100);
/** `pack` is how its SHA-256 begins; an empty group is all. */
export const releaseCommandSchema = z.strictObject({
  pack: z.string().regex(/^[0-9a-f]{6,64}$/),
  group: groupNameSchema,
  percent: percentSchema,
  /** Within which hours of a day it may be put in force, by the venue's time; null: at once. */
  activeBetween: openSpanSchema.nullable().default(null),
});
export const holdCommandSchema = z.strictObject({ id: countSchema, isHeld: z.boolean() });
export const widenCommandSchema = z.strictObject({ id: countSchema, percent: percentSchema });
export const groupCommandSchema = z.strictObject({ terminal: z.uuid(), group: groupNameSchema });
/** What people call a terminal, and its group, as a form says them. */
export const describeCommandSchema = groupCommandSchema.extend({
  name: z
    .string()
    .trim()
    .min(1)
    .max(80)
    .regex(/^[^\p{C}]*$/u),
});

/** `target` is a terminal, a group, or empty: all; after so many minutes nobody is told any more. */
export const newOrderSchema = z.strictObject({
  target: z.union([z.uuid(), groupNameSchema]),
  order: orderSchema,
  minutes: z.int().min(1).max(43_200),
});
export type NewOrder = z.infer<typeof newOrderSchema>;

export const keptOrdersSchema = z.array(
  z.strictObject({
    id: countSchema,
    document: z.record(z.string(), z.unknown()),
    target: z.string(),
    expiresAt: momentSchema,
    done: countSchema,
    refused: countSchema,
    reason: z.string().nullable(),
  }),
);

export const pairCommandSchema = z.strictObject({ code: z.string().max(40) });
export const terminalCommandSchema = z.strictObject({ terminal: z.uuid() });
/** `done` is false where there was nothing to do it to. */
export const commandAnswerSchema = z.strictObject({ done: z.boolean(), name: z.string().nullable() });
export type CommandAnswer = z.infer<typeof commandAnswerSchema>;
