import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { z } from 'zod';
import { keyChainHeader } from '#contract/upstream/keys.ts';
import {
  type HubRefusal,
  type Run,
  refusalAnswerSchema,
  runHeader,
  waitingHeader,
  writeRun,
} from '#contract/upstream/sync.ts';
import { Fault } from '../system/fault.ts';
import type { HubLine } from './hub-line.ts';
import type { Identity, TerminalKey } from './identity.ts';
import { keyAfter } from './keys/key-chain.ts';
import { type Answer, isFromHub, type SignedRequest, signRequest } from './signed-messages.ts';

/** What came of a request. Only what carries the hub's signature is a yes or a no. */
export type Reply<Value> =
  | { readonly kind: 'yes'; readonly value: Value }
  | { readonly kind: 'no'; readonly code: HubRefusal }
  /** Nobody said anything that counts: try again. `afterMs` where somebody asked for so long. */
  | { readonly kind: 'later'; readonly fault: Fault; readonly afterMs: number | null };

/** Asks the hub: signs, compresses, and looks whether it is the hub that answers. */
export interface HubCall {
  /** Signs with the terminal's key, or with another one that is to be its. */
  readonly ask: <Value>(
    question: Question<Value>,
    key?: TerminalKey,
  ) => Promise<Reply<Value> & { readonly sentBytes: number }>;
}

export interface Question<Value> {
  readonly path: string;
  readonly contentType: string;
  readonly json: string;
  /** What a good answer says; null where it is none. */
  readonly read: (body: Uint8Array) => Value | null;
  /** Whose signature the answer must have, as read from it where no hub is known yet. */
  readonly hubKey: (value: Value | null) => string | null;
}

/** Reads an answer that is a document. */
export function documentOf<Value>(schema: z.ZodType<Value>): Question<Value>['read'] {
  return (body) => schema.safeParse(parsed(body)).data ?? null;
}

export interface HubCallDeps {
  readonly address: string;
  readonly line: Pick<HubLine, 'post'>;
  readonly identity: Pick<Identity, 'terminal' | 'key' | 'followHub'>;
  readonly run: { readonly boot: number; readonly bootId: string };
  readonly waiting: () => number;
}

/** Where what is written down on a stick is addressed to: only the path is signed. */
export const nowhere = 'https://hub.invalid';

const compress = promisify(gzip);
/** A third of the time that the usual level takes, for a fifth more bytes of facts: a terminal has visitors to answer meanwhile. */
const compression = { level: 3 } as const;
const mayPass: ReadonlySet<number> = new Set([429, 502, 503, 504]);

export function createHubCall({ address, line, identity, run, waiting }: HubCallDeps): HubCall {
  // Counted anew by each run: its number has risen, and that is looked at first.
  let requests = 0;
  return {
    ask: async (question, key = identity.key) => {
      requests += 1;
      const place = { run: { ...run, request: requests }, waiting: waiting() };
      const request = await writeRequest(address, question, place, { terminal: identity.terminal, key });
      const sentBytes = request.body.byteLength;
      try {
        const answered = await line.post(request);
        return { ...(await replyOf(answered, request, question, identity)), sentBytes };
      } catch (error) {
        if (!(error instanceof Fault)) throw error;
        return { kind: 'later', fault: error, afterMs: null, sentBytes };
      }
    },
  };
}

/** Compresses and signs what is said to the hub, as the how many-th request of which run. */
export async function writeRequest(
  address: string,
  { path, contentType, json }: Pick<Question<never>, 'path' | 'contentType' | 'json'>,
  { run, waiting }: { readonly run: Run; readonly waiting: number },
  identity: Pick<Identity, 'terminal' | 'key'>,
): Promise<SignedRequest> {
  const headers = {
    'content-type': contentType,
    'content-encoding': 'gzip',
    [runHeader]: writeRun(run),
    [waitingHeader]: String(waiting),
  };
  return signRequest({ address: `${address}${path}`, headers, body: await compress(json, compression) }, identity);
}

/** What an answer means, if it is the hub's and to this request. Where the hub has another key since, it is believed by that from now on. */
export async function replyOf<Value>(
  answered: Answer,
  request: SignedRequest,
  { read, hubKey }: Pick<Question<Value>, 'read' | 'hubKey'>,
  { followHub }: Pick<Identity, 'followHub'>,
): Promise<Reply<Value>> {
  const value = answered.status === 200 ? read(answered.body) : null;
  const known = hubKey(value);
  const followed = known === null ? null : keyAfter(answered.headers[keyChainHeader], known);
  const key = followed ?? known;
  const isHub = key !== null && (await isFromHub(answered, request, key));
  if (isHub && followed !== null) followHub(followed);
  const afterMs = retryAfterMs(answered.headers['retry-after']);
  if (isHub && value !== null) return { kind: 'yes', value };
  const refusal = isHub && answered.status !== 200 ? refusalAnswerSchema.safeParse(parsed(answered.body)) : null;
  if (refusal?.data?.code === 'digest-wrong') {
    return { kind: 'later', fault: new Fault('hub-unreachable', 'What was sent did not arrive as it was'), afterMs };
  }
  if (refusal?.success && !mayPass.has(answered.status)) return { kind: 'no', code: refusal.data.code };
  if (mayPass.has(answered.status)) {
    return { kind: 'later', fault: new Fault('hub-busy', 'The hub asks to be left alone for a while'), afterMs };
  }
  return { kind: 'later', fault: new Fault('hub-not-the-hub', 'Somebody else than the hub answers'), afterMs: null };
}

/** Seconds, at most a day; a date would need a clock that is right. */
function retryAfterMs(header: string | undefined): number | null {
  return header !== undefined && /^\d{1,6}$/.test(header) ? Math.min(Number(header), 86_400) * 1000 : null;
}

function parsed(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    return undefined;
  }
}
