import { Secret, TOTP } from 'otpauth';

const stepSeconds = 30;
/** A clock beside the hub's by a step either way is taken. */
const window = 1;

/** What an authenticator is given (TOTP, RFC 6238): its address has the secret, and the label under which it is shown. */
export function secondDevice(label: string, secret: string = new Secret({ size: 20 }).base32): TOTP {
  return new TOTP({ issuer: 'Yingbin', label, secret: Secret.fromBase32(secret), period: stepSeconds, digits: 6 });
}

/** The half minute to which a code belongs; null where it is none of the secret's, or of another time. */
export function stepOfCode(secret: string, code: string, timestamp: number): number | null {
  const delta = /^\d{6}$/.test(code) ? secondDevice('', secret).validate({ token: code, timestamp, window }) : null;
  return delta === null ? null : Math.floor(timestamp / 1000 / stepSeconds) + delta;
}
