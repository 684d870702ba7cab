import { type RefObject, useRef, useState } from 'react';
import type { Composition } from '../../keyboard/keyboard.ts';
import { useTyping } from '../../typing/use-typing.ts';

/** The keys hold the last letters before the caret only: a text of a page is longer than they take. */
const heldLetters = 120;
const mostHeld = 170;

/** A text with a caret in it, of which the keys hold what stands right before the caret. */
export interface TextWithCaret {
  /** All of it as it is shown, letters that are still open among it. */
  readonly shown: string;
  readonly caret: number;
  /** All of it without open letters. */
  readonly settled: string;
  /** All of it with the likeliest reading of open letters. */
  readonly likeliest: string;
  readonly composition: Composition;
  readonly setValue: (value: string) => void;
  readonly compose: (composition: Composition) => void;
  /** Another text, with the caret at a place of it. */
  readonly replace: (text: string, caret: number) => void;
  /** The field in which it is shown. */
  readonly field: RefObject<HTMLTextAreaElement | null>;
  /** Takes away what is selected in the field, and gives what the keys hold then; null where nothing is selected. */
  readonly takeSelected: () => string | null;
}

export function useTextWithCaret(draft: string): TextWithCaret {
  const [around, setAround] = useState(() => ({ head: draft.slice(0, -heldLetters), after: '' }));
  const { composition, setValue, compose } = useTyping(draft.slice(-heldLetters));
  const { head, after } = around;
  const field = useRef<HTMLTextAreaElement>(null);
  const before = head + composition.value + composition.open;
  const replace = (text: string, caret: number) => {
    const upTo = text.slice(0, caret);
    setAround({ head: upTo.slice(0, -heldLetters), after: text.slice(caret) });
    setValue(upTo.slice(-heldLetters));
  };
  return {
    shown: before + after,
    caret: before.length,
    settled: head + composition.value + after,
    likeliest: head + composition.likeliest + after,
    composition,
    setValue,
    replace,
    field,
    takeSelected: () => {
      if (!field.current || field.current.selectionStart === field.current.selectionEnd) return null;
      const { value, selectionStart, selectionEnd } = field.current;
      const upTo = value.slice(0, selectionStart);
      replace(upTo + value.slice(selectionEnd), selectionStart);
      return upTo.slice(-heldLetters);
    },
    compose: (next) => {
      compose(next);
      if (next.open !== '' || next.value.length < mostHeld) return;
      setAround({ head: head + next.value.slice(0, -heldLetters), after });
      setValue(next.value.slice(-heldLetters));
    },
  };
}
