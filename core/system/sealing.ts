import { createCipheriv, createDecipheriv, type KeyObject, randomBytes } from 'node:crypto';

const nonceBytes = 12;
const tagBytes = 16;
const keyBytes = 32;

export function newKey(): Buffer {
  return randomBytes(keyBytes);
}

/** Seals bytes (AES-256-GCM); `about` is authenticated with them, so that what is sealed cannot be moved elsewhere. */
export function seal(key: Uint8Array, about: string, bytes: Uint8Array): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(about));
  return Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
}

/**
 * Opens what was sealed; null where the key or what it is about is another, or a byte has changed. What is opened stands
 * in these bytes alone, for whoever overwrites them. A key that opens much is made a KeyObject once.
 */
export function unseal(key: Uint8Array | KeyObject, about: string, sealed: Uint8Array): Buffer | null {
  const end = sealed.byteLength - tagBytes;
  if (end < nonceBytes) return null;
  const opening = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceBytes), { authTagLength: tagBytes });
  opening.setAAD(Buffer.from(about)).setAuthTag(sealed.subarray(end));
  const opened = opening.update(sealed.subarray(nonceBytes, end));
  try {
    opening.final();
    return opened;
  } catch {
    opened.fill(0);
    return null;
  }
}
