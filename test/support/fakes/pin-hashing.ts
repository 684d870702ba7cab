import type { PinHashing } from '#core/staff/pin-hashing.ts';

/** Hashing that hides nothing and costs nothing, for tests that are not about it. */
export function createPlainHashing(): PinHashing {
  let salt = 0;
  return {
    hash: async (pin) => {
      salt += 1;
      return `${salt}$${pin}`;
    },
    verify: async (hash, pin) => hash.slice(hash.indexOf('$') + 1) === pin,
  };
}
