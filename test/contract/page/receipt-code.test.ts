import { expect, test } from 'vitest';
import { codeIn } from '#contract/page/appointment-code.ts';
import { receiptCode, receiptIn } from '#contract/page/receipt-code.ts';

test('the QR code of a receipt is read as that receipt, and as no appointment', () => {
  const text = receiptCode('4071936285510274');
  expect([receiptIn(text), codeIn(text)]).toEqual(['4071936285510274', null]);
});

test.each([
  '4071936285510274',
  'yingbin receipt 407193628551027',
  'yingbin receipt 40719362855102745',
  'https://example/',
])('%j is the QR code of no receipt', (text) => {
  expect(receiptIn(text)).toBeNull();
});
