import { readFileSync } from 'node:fs';
import { type ClientRequest, Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import type { TLSSocket } from 'node:tls';
import type { HubSettings } from '#contract/settings/hub-settings.ts';
import { Fault, systemCodeOf } from '../system/fault.ts';
import type { Answer, SignedRequest } from './signed-messages.ts';

/** The way to the hub: carries a request there and its answer back. */
export interface HubLine {
  /** @throws {Fault} hub-unreachable, hub-certificate-wrong or hub-ca-unreadable */
  readonly post: (request: SignedRequest) => Promise<Answer>;
  /** Gives up what is under way. */
  readonly close: () => void;
}

export interface HubLineOptions extends Pick<HubSettings, 'caFile' | 'certificateSha256'> {
  /** A whole exchange may take so long, from the look-up of the name to the last byte. */
  readonly deadlineMs: number;
}

/** Longer answers are no hub's. */
const mostAnswerBytes = 262_144;

/** Shorter than any hub or proxy waits for more: a request that goes into a connection just closed would be lost. */
const idleMs = 5_000;

/** A connection is kept for what follows at once, as the batches of a long backlog do. */
export function createHubLine({ caFile, certificateSha256, deadlineMs }: HubLineOptions): HubLine {
  const closing = new AbortController();
  const kept = { keepAlive: true, timeout: idleMs };
  const plain = new HttpAgent(kept);
  // Each new connection shows its certificate again.
  const secure = new HttpsAgent({ ...kept, maxCachedSessions: 0 });
  return {
    post: async ({ address, headers, body }) => {
      const signal = AbortSignal.any([closing.signal, AbortSignal.timeout(deadlineMs)]);
      const options = { method: 'POST', headers: { ...headers, 'content-length': String(body.byteLength) }, signal };
      try {
        const sent = address.startsWith('https:')
          ? httpsRequest(address, { ...options, agent: secure, ...trust(caFile, certificateSha256) })
          : httpRequest(address, { ...options, agent: plain });
        return await exchange(sent, body, certificateSha256);
      } catch (error) {
        throw asFault(error);
      }
    },
    close: () => {
      closing.abort();
      plain.destroy();
      secure.destroy();
    },
  };
}

/** What is taken for the hub. With a pinned certificate nothing else is asked of it, so that a wrong date does no harm. */
function trust(caFile: string | null, certificateSha256: string | null) {
  if (certificateSha256 !== null) return { rejectUnauthorized: false };
  if (caFile === null) return {};
  try {
    return { ca: readFileSync(caFile) };
  } catch (cause) {
    throw new Fault('hub-ca-unreadable', `${caFile}, which names the hub's certificates, cannot be read`, { cause });
  }
}

/** Not a byte of the request goes out before the certificate is known to be the pinned one. */
async function exchange(sent: ClientRequest, body: Uint8Array, pinned: string | null): Promise<Answer> {
  const answered = new Promise<IncomingMessage>((resolve, reject) => {
    sent.once('response', resolve);
    sent.once('error', reject);
  });
  if (pinned === null) sent.end(body);
  else {
    sent.once('socket', (socket) => {
      const secure = socket as TLSSocket;
      const sendIfPinned = () => {
        const found = secure.getPeerCertificate().fingerprint256?.replaceAll(':', '').toLowerCase();
        if (found === pinned) sent.end(body);
        else
          sent.destroy(
            new Fault('hub-certificate-wrong', 'The hub shows another certificate than the one that is set'),
          );
      };
      if (sent.reusedSocket) sendIfPinned();
      else secure.once('secureConnect', sendIfPinned);
    });
  }
  const response = await answered;
  return { status: response.statusCode ?? 0, headers: headersOf(response), body: await read(response) };
}

async function read(response: IncomingMessage): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of response) {
    bytes += part.byteLength;
    if (bytes > mostAnswerBytes) throw new Error('The answer is too long');
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function headersOf({ headers }: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
}

/** How a certificate that is not trusted shows itself. */
const certificateCodes =
  /^(CERT_|ERR_TLS_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_(GET|VERIFY)_|HOSTNAME_MISMATCH|INVALID_CA|ERR_SSL_)/;

function asFault(error: unknown): Fault {
  if (error instanceof Fault) return error;
  const code = systemCodeOf(error) ?? '';
  if (certificateCodes.test(code)) {
    return new Fault('hub-certificate-wrong', `The hub's certificate is not taken (${code})`, {
      cause: error,
      retryable: true,
    });
  }
  return new Fault('hub-unreachable', 'The hub cannot be reached', { cause: error, retryable: true });
}
