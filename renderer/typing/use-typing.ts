import { useState } from 'react';
import type { Composition } from '../keyboard/keyboard.ts';

/** What has been typed: settled text, and letters that are still open. */
export interface TypedText {
  readonly composition: Composition;
  readonly setValue: (value: string) => void;
  readonly compose: (composition: Composition) => void;
  readonly clear: () => void;
}

const settled = (value: string): Composition => ({ value, open: '', likeliest: value, plain: value });

/** Holds what is typed on one screen; it goes with the screen. `draft` stands there from the beginning. */
export function useTyping(draft = ''): TypedText {
  const [composition, compose] = useState<Composition>(() => settled(draft));
  const setValue = (value: string) => compose(settled(value));
  return { composition, setValue, compose, clear: () => compose(settled('')) };
}
