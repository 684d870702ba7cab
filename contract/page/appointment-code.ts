/**
 * The digits of an appointment's code. With six of them, five tries find one of a hundred appointments once in two
 * thousand visits.
 */
export const codeForm = /^\d{6,18}$/;

/** Digits as somebody types or writes them, without what sets them apart. */
export function bareDigits(typed: string): string {
  return typed.normalize('NFKC').replaceAll(/[\s-]/g, '');
}

/** The code of an appointment in the text of a QR code: its digits and nothing else. Null where it is another QR code. */
export function codeIn(text: string): string | null {
  if (text.length > 40) return null;
  const digits = bareDigits(text);
  return codeForm.test(digits) ? digits : null;
}
