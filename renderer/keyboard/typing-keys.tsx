import { useRef, useState } from 'react';
import type { Language } from '#contract/base/language.ts';
import { pagesOf } from './candidate-pages.ts';
import { CandidateStrip } from './candidate-strip.tsx';
import { actionOfKey, type HardwareAction } from './hardware-key.ts';
import type { SpecialKey } from './key.ts';
import { KeyRows } from './key-rows.tsx';
import type { Composition } from './keyboard.ts';
import { fitsKana, middleColumns, rowsOf } from './layouts.ts';
import type { PackWord } from './pack-words.ts';
import styles from './typing-keys.module.css';
import type { TypingLabels } from './typing-labels.ts';
import { useHardwareKeys } from './use-hardware-keys.ts';
import { useKeyboard } from './use-keyboard.ts';
import { useRoom } from './use-room.ts';
import { useWordSource } from './use-word-source.ts';

export interface TypingKeysProps {
  readonly language: Language;
  /** Settled text. Set it to replace the text; open letters are dropped then. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Enter on a plugged-in keyboard with nothing open. */
  readonly onSubmit: () => void;
  readonly onBack: () => void;
  /** Words of the venue in this language, the most important first. Keep the same list between renders. */
  readonly packWords: readonly PackWord[];
  readonly labels: TypingLabels;
  /** After every key: what the field shows, and what would be asked now. */
  readonly onCompose?: (composition: Composition) => void;
  /** Letters stand in the order of the alphabet even where there is room for the familiar rows. */
  readonly inOrder?: boolean;
  /** The layer of digits lies over the letters at first. */
  readonly beginsWithDigits?: boolean;
  /** Takes away what is selected in the field (`KeyboardEnds`). */
  readonly takeSelected?: () => string | null;
  /** With it a key leads to speaking. */
  readonly canSpeak?: boolean;
  readonly onSpeak?: () => void;
  /** False while something lies over the screen and plugged-in keys are not meant for the field. */
  readonly isListening?: boolean;
}

/** On-screen and plugged-in keys for one language. What is typed lives here and in `value`, and is gone with them. */
export function TypingKeys(props: TypingKeysProps) {
  return <KeysOfLanguage key={props.language} {...props} />;
}

function KeysOfLanguage(props: TypingKeysProps) {
  const { language, labels, isListening = true } = props;
  const stripBox = useRef<HTMLDivElement>(null);
  const keysBox = useRef<HTMLDivElement>(null);
  const source = useWordSource(language);
  const { keyboard, state, press, newest } = useKeyboard({ ...props, source });
  const measured = useRoom(stripBox, keysBox);
  const room = props.inOrder ? { ...measured, columns: Math.min(measured.columns, middleColumns) } : measured;

  const candidates = keyboard.candidates(state);
  const pages = pagesOf(candidates, room.strip);
  const { pageNumber, turn } = usePage(candidates, pages.length);
  const choosesByDigit = state.letters !== 'latin' && state.letters !== 'hangul';

  const act = (action: HardwareAction) => {
    switch (action.kind) {
      case 'submit':
        return props.onSubmit();
      case 'turn':
        return turn(action.by);
      case 'choose': {
        const candidate = pages[pageNumber]?.[action.place];
        return candidate && press({ kind: 'choose', candidate });
      }
      case 'type':
        return press(action);
      default:
        return press({ kind: action.kind });
    }
  };
  useHardwareKeys(isListening, (event) => {
    const hasLetters = newest.current.typing.letters !== '';
    const action = actionOfKey(event, newest.current.letters, { hasLetters, choosesByDigit });
    if (action !== undefined) act(action);
    return action !== undefined;
  });
  const pressSpecial = (name: SpecialKey) => {
    if (name === 'back') props.onBack();
    else if (name === 'speak') props.onSpeak?.();
    else press({ kind: name === 'delete' ? 'erase' : name });
  };

  const letters = state.letters === 'kana' && !fitsKana(room) ? 'romaji' : state.letters;
  const layout = state.isDigits ? 'digits' : letters;
  const canSpeak = props.canSpeak === true && props.onSpeak !== undefined;
  return (
    <section className={styles.keyboard} aria-label={labels.keyboard} data-layout={layout}>
      <div ref={stripBox} className={styles.stripBox}>
        <CandidateStrip
          page={pages[pageNumber] ?? []}
          hasPrevious={pageNumber > 0}
          hasNext={pageNumber < pages.length - 1}
          marksFirst={choosesByDigit && pageNumber === 0}
          labels={labels}
          onChoose={(candidate) => press({ kind: 'choose', candidate })}
          onTurn={turn}
        />
      </div>
      <div ref={keysBox} className={styles.keys}>
        <KeyRows
          rows={rowsOf({ name: layout, language, columns: room.columns, isTall: room.isTall, canSpeak })}
          state={state}
          labels={labels}
          onText={(text) => press({ kind: 'type', text })}
          onSpecial={pressSpecial}
        />
      </div>
    </section>
  );
}

/** The page shown; a new list begins at its first. */
function usePage(candidates: readonly unknown[], pageCount: number) {
  const [turned, setTurned] = useState<{ list: readonly unknown[]; number: number }>({ list: candidates, number: 0 });
  const pageNumber = turned.list === candidates ? Math.max(0, Math.min(turned.number, pageCount - 1)) : 0;
  const turn = (by: 1 | -1) => {
    setTurned({ list: candidates, number: Math.max(0, Math.min(pageNumber + by, pageCount - 1)) });
  };
  return { pageNumber, turn };
}
