import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import type { Signature } from '#contract/venue/pack.ts';
import { canonicalBytes } from './canonical.ts';

/** A key pair whose private half is in memory; it goes with the session of whoever opened it. */
export interface SigningKey {
  /** 32 bytes, base64url. */
  readonly publicKey: string;
  readonly privateKey: KeyObject;
}

export function newSigningKey(): SigningKey {
  const { privateKey } = generateKeyPairSync('ed25519');
  return signingKeyOf(privateKey);
}

/** The key with this seed (RFC 8032: the private key, 32 bytes, base64url). */
export function signingKeyFromSeed(seed: string): SigningKey {
  // A public key is needed to import a JWK and is computed again here, so that seed and key always belong together.
  const pkcs8Prefix = Buffer.from('302e020100300506032b657004220420', 'hex');
  const der = Buffer.concat([pkcs8Prefix, Buffer.from(seed, 'base64url')]);
  return signingKeyOf(createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }));
}

/** The seed of a key, base64url: to be sealed, never to be stored as it is. */
export function seedOf({ privateKey }: SigningKey): string {
  const { d } = privateKey.export({ format: 'jwk' });
  if (d === undefined) throw new TypeError('An Ed25519 private key has a seed');
  return d;
}

/** The first 16 bytes of the SHA-256 of a public key, in hexadecimal digits. */
export function keyIdOf(publicKey: string): string {
  return createHash('sha256').update(Buffer.from(publicKey, 'base64url')).digest('hex').slice(0, 32);
}

/** Signs the canonical form of a document (Ed25519, RFC 8032). */
export function signDocument(document: object, key: SigningKey): Signature {
  return {
    key: keyIdOf(key.publicKey),
    signature: sign(null, canonicalBytes(document), key.privateKey).toString('base64url'),
  };
}

/** Whether a signature over the canonical form of a document is that of this key. */
export function isSignedBy(document: object, { signature }: Signature, publicKey: string): boolean {
  try {
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' });
    return verify(null, canonicalBytes(document), key, Buffer.from(signature, 'base64url'));
  } catch {
    // A key that is no point of the curve has signed nothing.
    return false;
  }
}

function signingKeyOf(privateKey: KeyObject): SigningKey {
  const { x } = createPublicKey(privateKey).export({ format: 'jwk' });
  if (x === undefined) throw new TypeError('An Ed25519 key has a public half');
  return { publicKey: x, privateKey };
}
