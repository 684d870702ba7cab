import type { PinRefusal } from '#contract/page/staff.ts';
import { isWeakNumber } from './weak-numbers.ts';
import { isWeakWord } from './weak-words.ts';

const fewestDigits = 6;
const fewestCharacters = 8;
const mostCharacters = 128;

/**
 * A PIN in the form in which it is hashed and compared: an input method that writes １２３ for 123 changes nothing
 * (NFKC, as NIST SP 800-63B asks for). Spaces count.
 */
export function normalPin(pin: string): string {
  return pin.normalize('NFKC');
}

/** Why a PIN may not be set, or null when it may. */
export function refusalOf(pin: string): PinRefusal | null {
  const characters = [...normalPin(pin)];
  const normal = characters.join('');
  const isNumber = /^\d+$/.test(normal);
  if (characters.length < (isNumber ? fewestDigits : fewestCharacters)) return 'pin-too-short';
  if (characters.length > mostCharacters) return 'pin-too-long';
  return (isNumber ? isWeakNumber(normal) : isWeakWord(normal)) ? 'pin-too-weak' : null;
}
