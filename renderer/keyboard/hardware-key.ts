import { jamoByLetter } from './hangul/two-set.ts';
import type { KeyboardState } from './keyboard.ts';

/** A key of a keyboard that is plugged in, as the page is told of it. */
export interface HardwareKey {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  /** True while a key is held down and repeats. */
  readonly repeat: boolean;
}

/** What such a key does; `place` counts candidates of the shown page from 0. */
export type HardwareAction =
  | { readonly kind: 'type'; readonly text: string }
  | { readonly kind: 'choose'; readonly place: number }
  | { readonly kind: 'turn'; readonly by: 1 | -1 }
  | { readonly kind: 'space' | 'erase' | 'settle' | 'submit' | 'escape' };

/** Whether letters are open, and how they are chosen from. */
export interface Openness {
  readonly hasLetters: boolean;
  /** True where candidates replace the letters and digits choose among them. */
  readonly choosesByDigit: boolean;
}

/** Translates a key; undefined for one that is none of the keyboard's business. */
export function actionOfKey(
  pressed: HardwareKey,
  letters: KeyboardState['letters'],
  open: Openness,
): HardwareAction | undefined {
  if (pressed.ctrlKey || pressed.altKey || pressed.metaKey) return undefined;
  if (pressed.key === 'Backspace') return { kind: 'erase' };
  // Whatever leans on a key must not fill the field.
  if (pressed.repeat) return undefined;
  return namedKey(pressed.key, open) ?? characterKey(pressed, letters, open);
}

function namedKey(key: string, { hasLetters, choosesByDigit }: Openness): HardwareAction | undefined {
  const isOpen = hasLetters && choosesByDigit;
  switch (key) {
    case 'Enter':
      return { kind: isOpen ? 'settle' : 'submit' };
    case ' ':
      return { kind: 'space' };
    case 'Escape':
      return isOpen ? { kind: 'escape' } : undefined;
    case 'PageDown':
      return isOpen ? { kind: 'turn', by: 1 } : undefined;
    case 'PageUp':
      return isOpen ? { kind: 'turn', by: -1 } : undefined;
    default:
      return undefined;
  }
}

function characterKey(
  pressed: HardwareKey,
  letters: KeyboardState['letters'],
  open: Openness,
): HardwareAction | undefined {
  const { key } = pressed;
  if (Array.from(key).length !== 1) return undefined;
  if (open.hasLetters && open.choosesByDigit && /^[1-9]$/.test(key)) return { kind: 'choose', place: Number(key) - 1 };
  return { kind: 'type', text: characterOf(pressed, letters) };
}

/** Caps lock means nothing to pinyin and romaji; jamo lie on the Latin keys. */
function characterOf({ key, shiftKey }: HardwareKey, letters: KeyboardState['letters']): string {
  if (letters === 'latin') return key;
  if (letters === 'hangul') {
    const cased = shiftKey ? key.toUpperCase() : key.toLowerCase();
    return jamoByLetter[cased] ?? jamoByLetter[cased.toLowerCase()] ?? key;
  }
  return shiftKey ? key : key.toLowerCase();
}
