import { createPublicKey, verify } from 'node:crypto';
import { hubKeyText, readKeyChain } from '#contract/upstream/keys.ts';

/**
 * The hub's key that follows from a known one: each key of the chain after it was named by the one before. A chain that the
 * known key is not part of, or one that is broken anywhere, says nothing.
 * @param field the header, as it came from whomever.
 * @returns null where there is nothing to follow.
 */
export function keyAfter(field: string | undefined, known: string): string | null {
  const chain = field === undefined ? null : readKeyChain(field);
  if (!chain) return null;
  let at = chain.first;
  let isKnown = at === known;
  for (const { to, signature } of chain.links) {
    if (isKnown && !names(at, to, signature)) return null;
    at = to;
    isKnown ||= at === known;
  }
  return isKnown ? at : null;
}

function names(from: string, to: string, signature: string): boolean {
  try {
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: from }, format: 'jwk' });
    return verify(null, Buffer.from(hubKeyText(from, to)), key, Buffer.from(signature, 'base64url'));
  } catch {
    // A key that is no point of the curve has named nothing.
    return false;
  }
}
