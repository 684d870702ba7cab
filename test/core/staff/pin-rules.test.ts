import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalPin, refusalOf } from '#core/staff/pin-rules.ts';

test.each([
  ['4829', 'pin-too-short'],
  ['48291', 'pin-too-short'],
  ['k7!w2pz', 'pin-too-short'],
  ['山高水长', 'pin-too-short'],
  ['', 'pin-too-short'],
  ['k7!w2pz'.repeat(20), 'pin-too-long'],
])('%j is refused as %s', (pin, code) => {
  expect(refusalOf(pin)).toBe(code);
});

test.each([
  '000000',
  '112211',
  '123456',
  '890123',
  '987654',
  '246802',
  '121212',
  '123123',
  '1231231',
  '123321',
  '1234321',
  '147258',
  '159357',
  '111222333',
  '19800229',
  '20261123',
  '5201314',
  '１２３４５６',
  'aaaaaaaa',
  'abababab',
  'abcdefgh',
  'password',
  'Password1!',
  'P@ssw0rd',
  'adm1n2026',
  'qwertyuiop',
  'asdfghjkl;',
  'publisher',
  'editor123456',
  'yingbin888',
  'woaini1314',
  '管理员管理员密码',
])('%j is too easy to guess', (pin) => {
  expect(refusalOf(pin)).toBe('pin-too-weak');
});

test.each([
  '482913',
  '70418259',
  '905172634418',
  '138462',
  'k7!w2pzq',
  'lift-kettle-march',
  '山高水长鸟语花香',
  'compassion-tree',
])('%j may be set', (pin) => {
  expect(refusalOf(pin)).toBeNull();
});

test('nearly every number may be set: whoever lets dice choose is not turned away', () => {
  const step = 37;
  let refused = 0;
  for (let number = 0; number < 1_000_000; number += step) {
    if (refusalOf(String(number).padStart(6, '0')) !== null) refused += 1;
  }
  expect((refused * step) / 1_000_000).toBeLessThan(0.03);
});

test('any text gets a verdict, and the same one in its normal form', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      expect(refusalOf(normalPin(text))).toBe(refusalOf(text));
    }),
  );
});
