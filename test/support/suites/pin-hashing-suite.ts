import { expect, test } from 'vitest';
import type { PinHashing } from '#core/staff/pin-hashing.ts';

/** What every way of hashing PINs must do, the real one and the one of the tests. */
export function pinHashingSuite(name: string, create: () => PinHashing): void {
  test(`${name}: a hash opens to its own PIN and to no other`, async () => {
    const hashing = create();
    const hash = await hashing.hash('482913');
    expect(await hashing.verify(hash, '482913')).toBe(true);
    expect(await hashing.verify(hash, '482914')).toBe(false);
    expect(await hashing.verify(hash, '')).toBe(false);
  });

  test(`${name}: the same PIN gives another hash each time`, async () => {
    const hashing = create();
    expect(await hashing.hash('482913')).not.toBe(await hashing.hash('482913'));
  });

  test(`${name}: signs, spaces and other scripts are told apart`, async () => {
    const hashing = create();
    const hash = await hashing.hash('山高 水长$1');
    expect(await hashing.verify(hash, '山高 水长$1')).toBe(true);
    expect(await hashing.verify(hash, '山高水长$1')).toBe(false);
  });
}
