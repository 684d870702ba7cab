import { createHmac, hkdfSync, randomInt } from 'node:crypto';
import { receiptDigits } from '#contract/page/face.ts';
import type { DeviceKey } from '../../system/device-key.ts';

/** Whose a face is: a person that the venue knows by a number, else whoever has one appointment. */
export type Subject =
  | { readonly kind: 'person'; readonly personNumber: string }
  | { readonly kind: 'appointment'; readonly day: string; readonly code: string };

/** By which something of a person is found without being stored; whoever lacks the device key cannot try texts against it. */
export interface FaceHashes {
  /** @throws {Fault} device-key-damaged */
  readonly ofSubject: (subject: Subject) => Buffer;
  /** Of a name and the last digits of a phone, by which two enrolments are seen to be alike. @throws {Fault} device-key-damaged */
  readonly ofNameAndTail: (name: string, phoneTail: string) => Buffer;
  /** @throws {Fault} device-key-damaged */
  readonly ofReceipt: (receipt: string) => Buffer;
}

export function subjectOf(appointment: { day: string; code: string; personNumber: string | null }): Subject {
  const { day, code, personNumber } = appointment;
  return personNumber === null ? { kind: 'appointment', day, code } : { kind: 'person', personNumber };
}

export function createFaceHashes(deviceKey: () => DeviceKey): FaceHashes {
  let finding: Uint8Array | null = null;
  const hash = (text: string) => {
    finding ??= new Uint8Array(hkdfSync('sha256', deviceKey().bytes, '', 'yingbin.face.find', 32));
    return createHmac('sha256', finding).update(text).digest();
  };
  return {
    ofSubject: (subject) =>
      hash(subject.kind === 'person' ? `person:${subject.personNumber}` : `appointment:${subject.day}:${subject.code}`),
    ofNameAndTail: (name, phoneTail) => hash(`alike:${phoneTail}:${name}`),
    ofReceipt: (receipt) => hash(`receipt:${receipt}`),
  };
}

/** A number that nobody guesses: 53 bits, and few tries. */
export function newReceipt(): string {
  return Array.from({ length: receiptDigits }, () => randomInt(10)).join('');
}
