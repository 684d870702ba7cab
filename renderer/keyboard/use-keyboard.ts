import { useEffect, useMemo, useRef, useState } from 'react';
import { type Composition, createKeyboard, type Keyboard, type KeyboardAction, type KeyboardDeps } from './keyboard.ts';
import { withoutSelected } from './selected-text.ts';
import { useLatest } from './use-latest.ts';

export interface KeyboardEnds extends KeyboardDeps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onCompose?: ((composition: Composition) => void) | undefined;
  readonly beginsWithDigits?: boolean;
  /**
   * Takes away what is selected in the field, and gives what the keys hold then; null where nothing is selected. Left out: it is the
   * field that has the focus, all of whose text the keys hold.
   */
  readonly takeSelected?: () => string | null;
}

/** Keys before which what is selected goes. */
const overSelected: ReadonlySet<KeyboardAction['kind']> = new Set(['type', 'space', 'erase']);

/** Runs one keyboard: every press counts at once, even several between two paintings, and the page hears of each. */
export function useKeyboard(ends: KeyboardEnds) {
  const { language, packWords, source, value, onChange, onCompose, beginsWithDigits = false } = ends;
  const takeSelected = ends.takeSelected ?? (() => withoutSelected(document.activeElement));
  const keyboard = useMemo(() => createKeyboard({ language, packWords, source }), [language, packWords, source]);
  const [state, setState] = useState(() => ({ ...keyboard.start(value), isDigits: beginsWithDigits }));
  const newest = useRef(state);
  const told = useRef(value);

  const press = (action: KeyboardAction) => {
    const before = overSelected.has(action.kind) ? takeSelected() : null;
    if (before !== null) {
      newest.current = keyboard.press(newest.current, { kind: 'replace', value: before });
    }
    if (before === null || action.kind !== 'erase') newest.current = keyboard.press(newest.current, action);
    setState(newest.current);
    const composition = keyboard.composition(newest.current);
    if (composition.value !== told.current) {
      told.current = composition.value;
      onChange(composition.value);
    }
    onCompose?.(composition);
  };

  const replace = useLatest((text: string) => {
    told.current = text;
    press({ kind: 'replace', value: text });
  });
  // The screen may set the text itself, as when a suggestion is taken; what is open then is dropped.
  useEffect(() => {
    if (value !== told.current) replace(value);
  }, [value, replace]);

  const readAnew = useLatest((changed: Keyboard) => {
    if (newest.current.typing.letters !== '') onCompose?.(changed.composition(newest.current));
  });
  // Words can come later than the letters they are read from: then something else would be asked.
  useEffect(() => readAnew(keyboard), [keyboard, readAnew]);

  return { keyboard, state, press, newest };
}
