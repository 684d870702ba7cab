import { pinyin } from 'pinyin-pro';

const firstHan = 0x3400;
const lastHan = 0x9fff;
const syllables: string[] = [''];
const numbers = new Map<string, number>([['', 0]]);
/** Syllable number + 1 of each character met so far; 0 means not looked up yet. */
const known = new Uint16Array(lastHan - firstHan + 1);

function numberOf(syllable: string): number {
  const found = numbers.get(syllable);
  if (found !== undefined) return found;
  numbers.set(syllable, syllables.length);
  syllables.push(syllable);
  return syllables.length - 1;
}

/** The toneless syllable of a Han character in its commonest reading (ü written v), or '' for anything else. */
export function syllableOf(character: string): string {
  const code = character.charCodeAt(0);
  if (code < firstHan || code > lastHan || character.length > 1) return '';
  const stored = known[code - firstHan] ?? 0;
  if (stored > 0) return syllables[stored - 1] ?? '';
  const read = pinyin(character, { toneType: 'none', type: 'array', v: true })[0] ?? '';
  const syllable = /^[a-z]+$/.test(read) ? read : '';
  known[code - firstHan] = numberOf(syllable) + 1;
  return syllable;
}

/** The same of a character code. */
export function syllableOfCode(code: number): string {
  if (code < firstHan || code > lastHan) return '';
  const stored = known[code - firstHan] ?? 0;
  return stored > 0 ? (syllables[stored - 1] ?? '') : syllableOf(String.fromCharCode(code));
}

/** A syllable with the initials and finals that speakers and recognisers mix up made one: zh/z, n/l, ing/in, … */
export function foldSyllable(syllable: string): string {
  return syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/^l/, 'n')
    .replace(/^hu(?=[aio])/, 'f')
    .replace(/^fu$/, 'hu')
    .replace(/([aei])ng$/, '$1n')
    .replace(/^fang$/, 'fan');
}
