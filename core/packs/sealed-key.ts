import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import type { SealedKey } from '#contract/venue/pack.ts';
import { type SigningKey, seedOf, signingKeyFromSeed } from './signing.ts';

const nonceBytes = 12;
const tagBytes = 16;
const keyBytes = 32;

/** What a private key is sealed with: a passphrase somebody remembers, or 32 bytes that a machine keeps. */
export type Seal = { readonly passphrase: string } | { readonly key: Uint8Array };

/** 128 MB and about half a second: an attacker pays it for each guess. */
const cost = { cost: 131_072, blockSize: 8, parallelization: 1 } as const;

/** Seals a private key (AES-256-GCM; the public key is authenticated with it). */
export async function sealKey(key: SigningKey, name: string, seal: Seal): Promise<SealedKey> {
  const made = 'passphrase' in seal ? { salt: randomBytes(16).toString('base64url'), ...cost } : null;
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', await sealingKey(seal, made), nonce);
  cipher.setAAD(Buffer.from(key.publicKey));
  const sealed = Buffer.concat([cipher.update(seedOf(key), 'base64url'), cipher.final(), cipher.getAuthTag()]);
  return {
    form: 'yingbin.sealed-key.1',
    publicKey: key.publicKey,
    name,
    scrypt: made,
    nonce: nonce.toString('base64url'),
    sealed: sealed.toString('base64url'),
  };
}

/** Opens a sealed key; null where the seal is another one or the file was changed: the two cannot be told apart. */
export async function openSealedKey(file: SealedKey, seal: Seal): Promise<SigningKey | null> {
  if ((file.scrypt !== null) !== 'passphrase' in seal) return null;
  const sealed = Buffer.from(file.sealed, 'base64url');
  try {
    const key = await sealingKey(seal, file.scrypt);
    const opening = createDecipheriv('aes-256-gcm', key, Buffer.from(file.nonce, 'base64url'));
    opening.setAAD(Buffer.from(file.publicKey));
    opening.setAuthTag(sealed.subarray(-tagBytes));
    const seed = Buffer.concat([opening.update(sealed.subarray(0, -tagBytes)), opening.final()]);
    const opened = signingKeyFromSeed(seed.toString('base64url'));
    seed.fill(0);
    return opened.publicKey === file.publicKey ? opened : null;
  } catch {
    return null;
  }
}

function sealingKey(seal: Seal, made: SealedKey['scrypt']): Promise<Uint8Array> {
  if ('key' in seal) return Promise.resolve(seal.key);
  if (!made) throw new TypeError('A passphrase needs a salt');
  const { salt, ...parameters } = made;
  const maxmem = 256 * parameters.cost * parameters.blockSize;
  return new Promise((resolve, reject) => {
    scrypt(
      seal.passphrase.normalize('NFC'),
      Buffer.from(salt, 'base64url'),
      keyBytes,
      { ...parameters, maxmem },
      (error, key) => (error ? reject(error) : resolve(key)),
    );
  });
}
