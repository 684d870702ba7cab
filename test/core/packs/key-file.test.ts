import { expect, test } from 'vitest';
import type { KeyFile } from '#contract/venue/pack.ts';
import { fingerprintOf, readKeyFile } from '#core/packs/key-file.ts';
import { testKeyFile, testKeys } from '#test/support/fixtures/packs.ts';

const bytesOf = (file: KeyFile) => Buffer.from(JSON.stringify(file));

/** `ok`, or why the file does not follow the trusted one. */
function read(file: KeyFile, trusted: KeyFile | null = null): string {
  const outcome = readKeyFile(bytesOf(file), trusted);
  return outcome.ok ? 'ok' : outcome.code;
}

const first = testKeyFile(testKeys('ab'), 'a');

test('a first key file vouches for itself', () => {
  expect(read(first)).toBe('ok');
  expect(read(testKeyFile(testKeys('ab'), ''))).toBe('keys-unsigned');
  expect(read(testKeyFile(testKeys('ab'), 'x'))).toBe('keys-unsigned');
});

test('the next one is signed by the keys before it and by its own', () => {
  const next = testKeys('bc', { version: 2 });
  expect(read(testKeyFile(next, 'ab'), first)).toBe('ok');
  expect(read(testKeyFile(next, 'b'), first)).toBe('ok');
  expect(read(testKeyFile(next, 'a'), first)).toBe('keys-unsigned');
  expect(read(testKeyFile(next, 'c'), first)).toBe('keys-unsigned');
});

test('where two of three must sign for keys, one alone brings in nobody', () => {
  const three = testKeyFile(testKeys('abc', { thresholds: { publish: 1, keys: 2 } }), 'ab');
  const next = testKeys('xy', { version: 2 });
  expect(read(testKeyFile(next, 'axy'), three)).toBe('keys-unsigned');
  expect(read(testKeyFile(next, 'abxy'), three)).toBe('ok');
});

test('what was signed and then changed is not signed', () => {
  const renamed = { ...first.keys, created: '2026-01-02T00:00:00Z' };
  expect(read({ keys: renamed, signatures: first.signatures })).toBe('keys-unsigned');
});

test('a version that is not newer, and the keys of another venue, are refused by name', () => {
  expect(read(first, first)).toBe('keys-older');
  expect(read(testKeyFile(testKeys('a', { version: 9, venue: 'other-hall' }), 'a'), first)).toBe('keys-wrong-venue');
});

test('keys that could never sign are refused before they lock the venue out', () => {
  expect(read(testKeyFile(testKeys('ab', { thresholds: { publish: 3, keys: 1 } }), 'a'))).toBe('keys-too-few');
  expect(read(testKeyFile(testKeys('aa', { thresholds: { publish: 1, keys: 2 } }), 'a'))).toBe('keys-too-few');
});

test('anything else is no key file', () => {
  for (const text of ['', 'null', '{}', '[1]', '\u0000']) {
    expect(readKeyFile(Buffer.from(text), null)).toEqual({ ok: false, code: 'keys-not-a-key-file' });
  }
});

test('the digits to compare are 24, the same for the same keys and others for any change', () => {
  const digits = fingerprintOf(first);
  expect(digits).toMatch(/^\d{24}$/);
  expect(fingerprintOf(testKeyFile(testKeys('ab'), 'ab'))).toBe(digits);
  expect(fingerprintOf(testKeyFile(testKeys('ba'), 'a'))).not.toBe(digits);
});
