import { createHash, createPublicKey, sign, verify } from 'node:crypto';
import { component, createSignatureSync, type FieldOccurrence, verifySignature } from 'http-message-sig';
import { answerComponents, requestComponents, runHeader, signatureTags } from '#contract/upstream/sync.ts';
import type { TerminalKey } from './identity.ts';

/** A request as it goes out: to this address, with these headers. */
export interface SignedRequest {
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** What came back, from whomever. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

function contentDigestOf(body: Uint8Array): string {
  return `sha-256=:${createHash('sha256').update(body).digest('base64')}:`;
}

/** Signs a request (RFC 9421) and names the digest of its content (RFC 9530). */
export function signRequest(
  { address, headers, body }: SignedRequest,
  { terminal, key }: { readonly terminal: string; readonly key: TerminalKey },
): SignedRequest {
  const all = { ...headers, 'content-digest': contentDigestOf(body) };
  const fields = createSignatureSync(
    { kind: 'request', method: 'POST', targetUri: address, fields: fieldsOf(all) },
    {
      label: 'terminal',
      components: requestComponents,
      parameters: { keyid: terminal, alg: 'ed25519', tag: signatureTags.request },
      signer: { algorithm: 'ed25519', sign: (data) => sign(null, data, key.privateKey) },
    },
  );
  return {
    address,
    headers: { ...all, 'signature-input': fields.signatureInput, signature: fields.signature },
    body,
  };
}

/** Whether an answer is that of a hub, whole, and to this very request. */
export async function isFromHub(answer: Answer, request: SignedRequest, hubKey: string): Promise<boolean> {
  if (answer.headers['content-digest'] !== contentDigestOf(answer.body)) return false;
  const components = [...answerComponents, component(runHeader, { req: true })];
  try {
    const { parameters } = await verifySignature(
      {
        kind: 'response',
        status: answer.status,
        fields: fieldsOf(answer.headers),
        request: {
          kind: 'request',
          method: 'POST',
          targetUri: request.address,
          fields: fieldsOf(request.headers),
        },
      },
      {
        policy: { algorithms: ['ed25519'], requiredComponents: components, requiredParameters: ['tag'] },
        resolveVerifier: () => {
          const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: hubKey }, format: 'jwk' });
          return { algorithm: 'ed25519', verify: (data, signature) => verify(null, data, key, signature) };
        },
      },
    );
    return parameters.tag === signatureTags.answer;
  } catch {
    // Whatever is wrong with it, it is not the hub's.
    return false;
  }
}

function fieldsOf(headers: Readonly<Record<string, string>>): FieldOccurrence[] {
  return Object.entries(headers).map(([name, value]) => ({ name, value }));
}
