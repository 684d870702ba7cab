import { createHmac, hkdfSync } from 'node:crypto';

const keyBytes = 32;

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
