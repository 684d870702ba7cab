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
import type { Metrics } from '../metrics.ts';
import type { HubKey } from './hub-key.ts';
import { contentDigestOf, signAnswer, signerOf } from './signed-messages.ts';

/** A request whose signature and digest are right. */
export interface TerminalRequest {
  readonly terminal: string;
  readonly run: Run;
  readonly waiting: number;
  /** As it came: compressed. */
  readonly body: Buffer;
}

export type TerminalAnswer =
  | { readonly ok: true; readonly document: object }
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly code: HubRefusal };

export interface TerminalDoor {
  /** Answers the posts to a path, of terminals whose key `keyOf` knows; `body` may name it. */
  readonly post: (
    path: string,
    options: {
      readonly keyOf: (terminal: string, body: Buffer) => Promise<string | null>;
      readonly handle: (request: TerminalRequest) => Promise<TerminalAnswer>;
    },
  ) => void;
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
/** Each of them is read whole into memory. */
const mostAtOnce = 64;

/** Lets signed requests of terminals in, and signs what they are answered. */
export function createTerminalDoor(app: FastifyInstance, key: HubKey, metrics: Metrics): TerminalDoor {
  let atOnce = 0;
  for (const type of [batchMediaType, 'application/json']) {
    app.addContentTypeParser(
      type,
      { parseAs: 'buffer', bodyLimit: batchLimits.bytes + 64_000 },
      (_request, body, done) => done(null, body),
    );
  }
  const answer = (request: FastifyRequest, reply: FastifyReply, answered: TerminalAnswer) => {
    if (!answered.ok) metrics.refused(answered.code);
    const status = answered.ok ? 200 : statusOf[answered.code];
    const body = bodyOf(answered);
    if (status === 429) reply.header('retry-after', retryAfterSeconds);
    // Only to who has said which run asks can an answer be bound.
    if (typeof request.headers[runHeader] === 'string') {
      reply.headers(signAnswer({ status, body }, descriptorOf(request), key));
    }
    const type = 'bytes' in answered ? 'application/octet-stream' : 'application/json';
    return reply.code(status).type(type).send(body);
  };
  app.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    if (error.statusCode === 413) return answer(request, reply, { ok: false, code: 'batch-too-large' });
    if (error.statusCode !== undefined && error.statusCode < 500) {
      return answer(request, reply, { ok: false, code: 'batch-malformed' });
    }
    request.log.error({ err: error }, 'request failed');
    return reply.code(503).header('retry-after', retryAfterSeconds).send();
  });
  return {
    post: (path, { keyOf, handle }) => {
      app.post(path, async (request, reply) => {
        if (atOnce >= mostAtOnce) return answer(request, reply, { ok: false, code: 'busy' });
        atOnce += 1;
        try {
          const checked = await check(request, keyOf);
          return answer(request, reply, checked.ok ? await handle(checked.request) : checked);
        } finally {
          atOnce -= 1;
        }
      });
    },
  };
}

function bodyOf(answered: TerminalAnswer): Buffer {
  if ('bytes' in answered) return Buffer.from(answered.bytes);
  const document = answered.ok ? answered.document : { form: 'yingbin.refusal.1', code: answered.code };
  return Buffer.from(JSON.stringify(document));
}

type Checked =
  | { readonly ok: true; readonly request: TerminalRequest }
  | { readonly ok: false; readonly code: HubRefusal };

async function check(
  request: FastifyRequest,
  keyOf: (terminal: string, body: Buffer) => Promise<string | null>,
): Promise<Checked> {
  const { headers } = request;
  const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
  if (headers['content-digest'] !== contentDigestOf(body)) return { ok: false, code: 'digest-wrong' };
  let isKnown = true;
  const terminal = await signerOf(descriptorOf(request), async (name) => {
    const key = await keyOf(name, body);
    isKnown = key !== null;
    return key;
  });
  if (terminal === null) return { ok: false, code: isKnown ? 'signature-wrong' : 'terminal-unknown' };
  const run = readRun(String(headers[runHeader]));
  const waiting = /^\d{1,12}$/.exec(String(headers[waitingHeader]))?.[0];
  if (!run || waiting === undefined || headers['content-encoding'] !== 'gzip') {
    return { ok: false, code: 'batch-malformed' };
  }
  return { ok: true, request: { terminal, run, waiting: Number(waiting), body } };
}

/** A request as it came: each header as often as it was sent. */
function descriptorOf({ raw }: FastifyRequest): RequestDescriptor {
  const fields = raw.rawHeaders.flatMap((name, at) =>
    at % 2 === 0 ? [{ name: name.toLowerCase(), value: raw.rawHeaders[at + 1] ?? '' }] : [],
  );
  // The authority is not signed: what a proxy made of it does not matter.
  return { kind: 'request', method: raw.method ?? '', targetUri: `https://hub.invalid${raw.url ?? '/'}`, fields };
}
