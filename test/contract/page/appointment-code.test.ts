import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeIn } from '#contract/page/appointment-code.ts';

test.each([
  ['73619482', '73619482'],
  [' 7361-9482\n', '73619482'],
  ['７３６１９４８２', '73619482'],
  ['https://pay.example/73619482', null],
  ['WIFI:T:WPA;S:73619482;P:12345678;;', null],
  ['BEGIN:VCARD\nTEL:13800138000\nEND:VCARD', null],
  ['9'.repeat(4000), null],
  ['12345', null],
  ['1234567890123456789', null],
  ['', null],
])('in the QR code %j an appointment has the code %j', (text, code) => {
  expect(codeIn(text)).toBe(code);
});

test('whatever a QR code says, what is taken from it is six to eighteen digits', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[\d\s-]*$/)), (text) => {
      const code = codeIn(text);
      expect(code === null || /^[0-9]{6,18}$/.test(code)).toBe(true);
    }),
  );
});
