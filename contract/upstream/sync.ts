import { z } from 'zod';

/** What a terminal and its hub say to each other. Every message is signed by who sends it (RFC 9421). */

export const syncPaths = { batches: '/v1/batches', pairing: '/v1/pairing' } as const;

export const batchMediaType = 'application/cloudevents-batch+json';

/** What fits into one batch; the size is that of the JSON before it is compressed. */
export const batchLimits = { events: 500, bytes: 512_000 } as const;

/** The header that says which run of the terminal asks, and for the how many-th time. */
export const runHeader = 'terminal-run';
/** The header that says how many facts wait at the terminal. */
export const waitingHeader = 'terminal-waiting';

/**
 * What a terminal signs of a request, these and no others. The address is left out: a proxy before the hub may change it,
 * and no other hub would know the terminal.
 */
export const requestComponents = [
  '@method',
  '@path',
  'content-digest',
  'content-type',
  'content-encoding',
  runHeader,
  waitingHeader,
] as const;

/** What a hub signs of an answer; beside them, the run header of the request that it answers. */
export const answerComponents = ['@status', 'content-digest'] as const;

export const signatureTags = { request: 'yingbin-terminal', answer: 'yingbin-hub' } as const;

/** A public key (Ed25519): 32 bytes, base64url. */
export const publicKeySchema = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

const bootSchema = z.int().min(1).max(2_147_483_647);
const bootIdSchema = z.string().regex(/^[A-Za-z0-9-]{1,64}$/);

/** Which run asks, by its number and name, and its how many-th request this is. Both numbers only rise. */
export const runSchema = z.strictObject({ boot: bootSchema, bootId: bootIdSchema, request: z.int().min(1) });
export type Run = z.infer<typeof runSchema>;

/** A run as a structured field (RFC 9651). */
export function writeRun({ boot, bootId, request }: Run): string {
  return `boot=${boot}, id="${bootId}", request=${request}`;
}

/** Reads what {@link writeRun} wrote; null for anything else. */
export function readRun(field: string): Run | null {
  const [, boot, bootId, request] = /^boot=(\d{1,10}), id="([^"]{1,64})", request=(\d{1,15})$/.exec(field) ?? [];
  return runSchema.safeParse({ boot: Number(boot), bootId, request: Number(request) }).data ?? null;
}

/** Numbers within a run, padded: CloudEvents asks for sequences whose order is that of their characters. */
const sequenceSchema = z.string().regex(/^\d{12}$/);

export function writeSequence(sequence: number): string {
  return String(sequence).padStart(12, '0');
}

export const eventTypePrefix = 'org.yingbin.';

/** The address of a terminal in events. */
export function sourceOf(terminal: string): string {
  return `urn:uuid:${terminal}`;
}

/**
 * A fact on its way: an event of CloudEvents 1.0. What it says is not looked at here, so that a hub takes what a later
 * release of a terminal tells.
 */
export const factEventSchema = z.looseObject({
  specversion: z.literal('1.0'),
  id: z.string().min(1).max(100),
  source: z.string().regex(/^urn:uuid:[0-9a-f-]{36}$/),
  type: z
    .string()
    .regex(/^org\.yingbin\.[a-z][a-z0-9.-]*$/)
    .max(100),
  /** By the terminal's clock, which may be wrong: a hint, never the order. */
  time: z.iso.datetime(),
  datacontenttype: z.literal('application/json'),
  /** Names the form of the data: urn:yingbin:fact:TYPE:VERSION. */
  dataschema: z.string().regex(/^urn:yingbin:fact:[a-z0-9.-]+:\d{1,6}$/),
  boot: bootSchema,
  bootid: bootIdSchema,
  sequence: sequenceSchema,
  /** Where the event stands for a range that ends with its own number: the first of it. */
  firstsequence: sequenceSchema.optional(),
  data: z.record(z.string(), z.unknown()),
});
export type FactEvent = z.infer<typeof factEventSchema>;

/** Events of one terminal, by run and number. An empty batch says that the terminal is there. */
export const batchSchema = z.array(factEventSchema).max(batchLimits.events);

/**
 * What the hub has stored. That it answers so at all means that every event of the batch is safe; `upTo` is the number up
 * to which nothing of a run is missing, and what the terminal removes by.
 */
export const receiptSchema = z.strictObject({
  form: z.literal('yingbin.receipt.1'),
  stored: z
    .array(z.strictObject({ boot: bootSchema, bootId: bootIdSchema, upTo: z.int().min(0) }))
    .max(batchLimits.events),
});
export type Receipt = z.infer<typeof receiptSchema>;

/** Longer names are cut. */
export const mostNameLength = 80;

/** A terminal that wants to belong to a hub; signed with the very key that it names. */
export const pairingRequestSchema = z.strictObject({
  form: z.literal('yingbin.pairing.1'),
  terminal: z.uuid(),
  publicKey: publicKeySchema,
  /** The venue's name, for whoever looks at the list; of terminals of an earlier release its id. */
  name: z.string().max(mostNameLength),
});
export type PairingRequest = z.infer<typeof pairingRequestSchema>;

/** `waiting` until somebody at the hub has typed the code that the terminal shows. */
export const pairingAnswerSchema = z.strictObject({
  form: z.literal('yingbin.pairing-answer.1'),
  state: z.enum(['waiting', 'paired']),
  hubKey: publicKeySchema,
});
export type PairingAnswer = z.infer<typeof pairingAnswerSchema>;

/** Why a hub did not do what was asked. Which of them concern the batch, and which the terminal, the sender knows. */
export const hubRefusalSchema = z.enum([
  'batch-malformed',
  'batch-too-large',
  'digest-wrong',
  'signature-wrong',
  'terminal-unknown',
  'terminal-revoked',
  'request-repeated',
  'terminal-cloned',
  'too-many-waiting',
  'busy',
]);
export type HubRefusal = z.infer<typeof hubRefusalSchema>;

export const refusalAnswerSchema = z.strictObject({ form: z.literal('yingbin.refusal.1'), code: hubRefusalSchema });

const codeAlphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const codeLetters = 12;
const lettersOfGroup = 4;

/**
 * The code by which two people know that terminal and hub have each other's key: the first 60 bits of a SHA-256 over both
 * public keys, in the letters of Crockford's base 32 (`K3M0-9XQT-2ABC`).
 * @param hash of the terminal's public key followed by the hub's, both as 32 bytes.
 */
export function pairingCodeOf(hash: Uint8Array): string {
  const bits = Array.from(hash.subarray(0, 8), (byte) => byte.toString(2).padStart(8, '0')).join('');
  const letters = Array.from({ length: codeLetters }, (_, at) => {
    return codeAlphabet[Number.parseInt(bits.slice(at * 5, at * 5 + 5), 2)] ?? '';
  });
  const groups = Array.from({ length: codeLetters / lettersOfGroup }, (_, at) => {
    return letters.slice(at * lettersOfGroup, (at + 1) * lettersOfGroup).join('');
  });
  return groups.join('-');
}

/** A code as somebody typed it, in the form that {@link pairingCodeOf} gives: O is 0, I and L are 1. */
export function readPairingCode(typed: string): string {
  const letters = typed
    .toUpperCase()
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
    .replaceAll(/[^0-9A-Z]/g, '');
  return letters.replaceAll(/.{4}(?=.)/g, '$&-');
}
