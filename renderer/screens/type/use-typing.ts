import { useState } from 'react';
import type { Composition } from '../../keyboard/keyboard.ts';

const nothing: Composition = { value: '', open: '', likeliest: '', plain: '' };

/** What has been typed: settled text, and letters that are still open. */
export interface TypedText {
  readonly composition: Composition;
  readonly setValue: (value: string) => void;
  readonly compose: (composition: Composition) => void;
  readonly clear: () => void;
}

/** Holds what is typed on one screen; it goes with the screen. */
export function useTyping(): TypedText {
  const [composition, compose] = useState<Composition>(nothing);
  const setValue = (value: string) => compose({ value, open: '', likeliest: value, plain: value });
  return { composition, setValue, compose, clear: () => compose(nothing) };
}
