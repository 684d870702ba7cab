import { hash, verify } from '@node-rs/argon2';
import type { PinHashing } from '../staff/pin-hashing.ts';

/** The second recommended choice of RFC 9106, section 4: Argon2id, 64 MiB, three passes, four lanes. */
const cost = { memoryCost: 65_536, timeCost: 3, parallelism: 4 };

/** Argon2id on Node's thread pool; about 0.1 s and 64 MiB for one PIN. */
export const argon2Hashing: PinHashing = {
  hash: (pin) => hash(pin, cost),
  verify: (stored, pin) => verify(stored, pin),
};
