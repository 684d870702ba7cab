import { receiptDigits } from './face.ts';

/** Sets the QR code of a receipt apart from that of an appointment, which holds digits alone. */
const mark = 'yingbin receipt ';
const form = new RegExp(`^${mark}(\\d{${receiptDigits}})$`);

/** The text of the QR code on a receipt. */
export function receiptCode(receipt: string): string {
  return `${mark}${receipt}`;
}

/** The receipt in the text of a QR code; null where it is another QR code. */
export function receiptIn(text: string): string | null {
  return form.exec(text)?.[1] ?? null;
}
