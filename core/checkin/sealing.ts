import { createCipheriv, createDecipheriv, createHmac, hkdfSync, type KeyObject, randomBytes } from 'node:crypto';

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

/** Opens what was sealed; null where the key or what it is about is another, or a byte has changed. A key that opens much is made a KeyObject once. */
export function unseal(key: Uint8Array | KeyObject, about: string, sealed: Uint8Array): Buffer | null {
  const end = sealed.byteLength - tagBytes;
  if (end < nonceBytes) return null;
  const opening = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceBytes), { authTagLength: tagBytes });
  opening.setAAD(Buffer.from(about)).setAuthTag(sealed.subarray(end));
  try {
    return Buffer.concat([opening.update(sealed.subarray(nonceBytes, end)), opening.final()]);
  } catch {
    return null;
  }
}

/** The two keys of a day, which are made of one: to seal with, and to find by. */
export interface DayKey {
  readonly sealing: Uint8Array;
  readonly finding: Uint8Array;
}

/** HKDF (RFC 5869), a key for each purpose. */
export function dayKeyOf(key: Uint8Array): DayKey {
  const derived = (purpose: string) => new Uint8Array(hkdfSync('sha256', key, '', purpose, keyBytes));
  return { sealing: derived('yingbin.checkin.seal'), finding: derived('yingbin.checkin.find') };
}

/** By which a text is found without being stored; whoever lacks the day's key cannot try texts against it. */
export function findable({ finding }: DayKey, kind: 'code' | 'tail', text: string): Buffer {
  return createHmac('sha256', finding).update(`${kind}:${text}`).digest();
}
