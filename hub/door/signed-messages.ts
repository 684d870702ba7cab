import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import {
  component,
  componentIdentity,
  createSignatureSync,
  type RequestDescriptor,
  verifySignature,
} from 'http-message-sig';
import { keyChainHeader } from '#contract/upstream/keys.ts';
import { answerComponents, requestComponents, runHeader, signatureTags } from '#contract/upstream/sync.ts';
import type { HubVoice } from '../keys/hub-key.ts';

export function contentDigestOf(body: Uint8Array): string {
  return `sha-256=:${createHash('sha256').update(body).digest('base64')}:`;
}

const components = [...requestComponents].sort().join();

/**
 * Whether a request is signed by the key of whom it says (RFC 9421): all that a terminal signs, nothing more and nothing
 * less. The digest of the content is looked at elsewhere.
 * @param keyOf the public key that a terminal has; null where there is none.
 * @returns the terminal, or null.
 */
export async function signerOf(
  request: RequestDescriptor,
  keyOf: (terminal: string) => Promise<string | null>,
): Promise<string | null> {
  try {
    const verified = await verifySignature(request, {
      policy: {
        algorithms: ['ed25519'],
        requiredComponents: requestComponents,
        requiredParameters: ['keyid', 'tag'],
      },
      resolveVerifier: async ({ parameters }) => {
        const publicKey = await keyOf(parameters.keyid ?? '');
        if (publicKey === null) throw new Error('Nobody is known by that name');
        const key = readKey(publicKey);
        return { algorithm: 'ed25519', verify: (data, signature) => verify(null, data, key, signature) };
      },
    });
    const isWhole =
      verified.components
        .map(componentIdentity)
        .map((name) => name.slice(1, -1))
        .sort()
        .join() === components;
    return isWhole && verified.parameters.tag === signatureTags.request ? (verified.parameters.keyid ?? null) : null;
  } catch {
    // Whatever is wrong with it, nobody has signed it.
    return null;
  }
}

const mostReadKeys = 10_000;
const readKeys = new Map<string, KeyObject>();

/** A public key in the form that is verified by. Those read before are kept: to read one takes longer than to verify by it. */
function readKey(publicKey: string): KeyObject {
  const known = readKeys.get(publicKey);
  if (known) return known;
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' });
  if (readKeys.size >= mostReadKeys) readKeys.clear();
  readKeys.set(publicKey, key);
  return key;
}

const keyIdPattern = /;keyid="([0-9a-f-]{36})"/;

/** Who a request says that it is from, whether or not that is so; null where it says nothing. */
export function namedSigner({ fields }: RequestDescriptor): string | null {
  const input = [...fields].find(({ name }) => name === 'signature-input');
  return keyIdPattern.exec(String(input?.value ?? ''))?.[1] ?? null;
}

/** The headers that make an answer the hub's: its digest (RFC 9530) and signature, which binds it to its request. */
export function signAnswer(
  { status, body }: { readonly status: number; readonly body: Uint8Array },
  request: RequestDescriptor,
  { key, chain }: HubVoice,
): Record<string, string> {
  const digest = contentDigestOf(body);
  const fields = createSignatureSync(
    { kind: 'response', status, fields: [{ name: 'content-digest', value: digest }], request },
    {
      label: 'hub',
      components: [...answerComponents, component(runHeader, { req: true })],
      parameters: { alg: 'ed25519', tag: signatureTags.answer },
      signer: { algorithm: 'ed25519', sign: (data) => sign(null, data, key.privateKey) },
    },
  );
  return {
    'content-digest': digest,
    'signature-input': fields.signatureInput,
    signature: fields.signature,
    // Signed by the hub's keys itself.
    ...(chain === null ? {} : { [keyChainHeader]: chain }),
  };
}
