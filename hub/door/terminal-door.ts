import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { RequestDescriptor } from 'http-message-sig';
import {
  batchLimits,
  batchMediaType,
  type HubRefusal,
  type Run,
  readRun,
  runHeader,
  waitingHeader,
} from '#contract/upstream/sync.ts';
import type { HubKeys } from '../keys/hub-key.ts';
import type { Metrics } from '../metrics.ts';
import { createBodyBudget } from './body-budget.ts';
import { contentDigestOf, namedSigner, signAnswer, signerOf } from './signed-messages.ts';

/** A request whose signature and digest are right. */
export interface TerminalRequest {
  readonly terminal: string;
  readonly run: Run;
  readonly waiting: number;
  /** As it came: compressed. */
  readonly body: Buffer;
  /** It came on a stick: neither its order nor when it was written says anything. */
  readonly isCarried: boolean;
}

export type TerminalAnswer =
  | { readonly ok: true; readonly document: object }
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly code: HubRefusal };

export interface PostOptions {
  /** The key of a terminal; null where nobody is known by that name. `body` may name it. */
  readonly keyOf: (terminal: string, body: Buffer) => Promise<string | null>;
  readonly handle: (request: TerminalRequest) => Promise<TerminalAnswer>;
  /** The path that the same has in letters; null: it is not carried. */
  readonly carriedPath?: string | null;
}

/** A signed message, whichever way it came: each header as often as it was sent. */
export interface SignedMessage {
  readonly descriptor: RequestDescriptor;
  readonly body: Buffer;
}

/** An answer with the headers that make it the hub's. */
export interface SignedAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export interface TerminalDoor {
  /** Answers the posts to a path. */
  readonly post: (path: string, options: PostOptions) => void;
  /** Answers a letter as it would the post; null for what is none. */
  readonly answerLetter: (path: string, message: SignedMessage) => Promise<SignedAnswer | null>;
}

const statusOf: Readonly<Record<HubRefusal, number>> = {
  'batch-malformed': 400,
  'digest-wrong': 400,
  'signature-wrong': 401,
  'terminal-unknown': 403,
  'terminal-revoked': 403,
  'request-repeated': 409,
  'terminal-cloned': 409,
  'batch-too-large': 413,
  'too-many-waiting': 429,
  busy: 429,
};

const retryAfterSeconds = 30;
/** Each of them is unpacked and looked through. */
const mostAtOnce = 64;
const mostBodyBytes = batchLimits.bytes + 64_000;

/** Lets signed requests of terminals in, and signs what they are answered. */
export function createTerminalDoor(app: FastifyInstance, keys: HubKeys, metrics: Metrics): TerminalDoor {
  let atOnce = 0;
  for (const type of [batchMediaType, 'application/json']) {
    app.addContentTypeParser(type, { parseAs: 'buffer', bodyLimit: mostBodyBytes }, (_request, body, done) =>
      done(null, body),
    );
  }
  const sign = async (descriptor: RequestDescriptor, answered: TerminalAnswer): Promise<SignedAnswer> => {
    if (!answered.ok) metrics.refused(answered.code);
    const status = answered.ok ? 200 : statusOf[answered.code];
    const body = bodyOf(answered);
    // Only to who has said which run asks can an answer be bound.
    if (fieldOf(descriptor, runHeader) === null) return { status, body, headers: {} };
    const voice = await keys.voiceFor(namedSigner(descriptor));
    return { status, body, headers: signAnswer({ status, body }, descriptor, voice) };
  };
  const answer = async (request: FastifyRequest, reply: FastifyReply, answered: TerminalAnswer) => {
    const { status, headers, body } = await sign(descriptorOf(request), answered);
    if (status === 429) reply.header('retry-after', retryAfterSeconds);
    reply.headers(headers);
    const type = 'bytes' in answered ? 'application/octet-stream' : 'application/json';
    return reply.code(status).type(type).send(body);
  };
  const budget = createBodyBudget(mostBodyBytes);
  // Before a byte of the body is read, and without asking the database for a key to sign with: terminals wait as they are told.
  app.addHook('onRequest', async (request, reply) => {
    if (budget.admit(request, reply.raw)) return;
    metrics.refused('busy');
    const body = bodyOf({ ok: false, code: 'busy' });
    return reply.code(429).header('retry-after', retryAfterSeconds).type('application/json').send(body);
  });
  app.setErrorHandler(async (error: Error & { statusCode?: number }, request, reply) => {
    if (error.statusCode === 413) return answer(request, reply, { ok: false, code: 'batch-too-large' });
    if (error.statusCode !== undefined && error.statusCode < 500) {
      return answer(request, reply, { ok: false, code: 'batch-malformed' });
    }
    request.log.error({ err: error }, 'request failed');
    return reply.code(503).header('retry-after', retryAfterSeconds).send();
  });
  const carried = new Map<string, PostOptions>();
  const answerTo = async (message: SignedMessage, { keyOf, handle }: PostOptions, isCarried: boolean) => {
    const checked = await check(message, keyOf);
    return checked.ok ? handle({ ...checked.request, isCarried }) : checked;
  };
  return {
    post: (path, options) => {
      if (options.carriedPath) carried.set(options.carriedPath, options);
      app.post(path, async (request, reply) => {
        if (atOnce >= mostAtOnce) return answer(request, reply, { ok: false, code: 'busy' });
        atOnce += 1;
        try {
          const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
          return await answer(
            request,
            reply,
            await answerTo({ descriptor: descriptorOf(request), body }, options, false),
          );
        } finally {
          atOnce -= 1;
        }
      });
    },
    answerLetter: async (path, message) => {
      const options = carried.get(path);
      return options ? sign(message.descriptor, await answerTo(message, options, true)) : null;
    },
  };
}

function bodyOf(answered: TerminalAnswer): Buffer {
  if ('bytes' in answered) return Buffer.from(answered.bytes);
  const document = answered.ok ? answered.document : { form: 'yingbin.refusal.1', code: answered.code };
  return Buffer.from(JSON.stringify(document));
}

type Checked =
  | { readonly ok: true; readonly request: Omit<TerminalRequest, 'isCarried'> }
  | { readonly ok: false; readonly code: HubRefusal };

async function check({ descriptor, body }: SignedMessage, keyOf: PostOptions['keyOf']): Promise<Checked> {
  if (fieldOf(descriptor, 'content-digest') !== contentDigestOf(body)) return { ok: false, code: 'digest-wrong' };
  let isKnown = true;
  const terminal = await signerOf(descriptor, async (name) => {
    const key = await keyOf(name, body);
    isKnown = key !== null;
    return key;
  });
  if (terminal === null) return { ok: false, code: isKnown ? 'signature-wrong' : 'terminal-unknown' };
  const run = readRun(fieldOf(descriptor, runHeader) ?? '');
  const waiting = /^\d{1,12}$/.exec(fieldOf(descriptor, waitingHeader) ?? '')?.[0];
  if (!run || waiting === undefined || fieldOf(descriptor, 'content-encoding') !== 'gzip') {
    return { ok: false, code: 'batch-malformed' };
  }
  return { ok: true, request: { terminal, run, waiting: Number(waiting), body } };
}

/** A header that was sent once; otherwise null. */
function fieldOf({ fields }: RequestDescriptor, wanted: string): string | null {
  const [one, ...others] = [...fields].filter(({ name }) => name === wanted);
  return one && others.length === 0 ? String(one.value) : null;
}

/** A request as it came: each header as often as it was sent. */
function descriptorOf({ raw }: FastifyRequest): RequestDescriptor {
  const fields = raw.rawHeaders.flatMap((name, at) =>
    at % 2 === 0 ? [{ name: name.toLowerCase(), value: raw.rawHeaders[at + 1] ?? '' }] : [],
  );
  // The authority is not signed: what a proxy made of it does not matter.
  return { kind: 'request', method: raw.method ?? '', targetUri: `https://hub.invalid${raw.url ?? '/'}`, fields };
}
