import { type ReactNode, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { Language } from '#contract/base/language.ts';
import { Key } from '../../components/key.tsx';
import { TypingKeys } from '../../keyboard/typing-keys.tsx';
import { useStage } from '../../stage.tsx';
import { typingLabels } from '../../typing/labels.ts';
import { useVenueWords } from '../../typing/use-venue-words.ts';
import { useConsoleSay } from './use-console-say.ts';
import { type TextWithCaret, useTextWithCaret } from './use-text-with-caret.ts';
import styles from './writing.module.css';

interface CaretFieldProps {
  readonly text: TextWithCaret;
  readonly label: string;
  readonly language: Language | null;
}

/** The text with its caret, which goes where the text is touched. */
export function CaretField({ text, label, language }: CaretFieldProps) {
  const { shown, caret, field: box } = text;
  useEffect(() => box.current?.focus(), [box]);
  const placed = useRef('');
  useLayoutEffect(() => {
    const place = `${caret} ${shown}`;
    // What somebody has selected stays selected while neither text nor caret is another one.
    if (placed.current === place) return;
    placed.current = place;
    box.current?.setSelectionRange(caret, caret);
  });
  return (
    <textarea
      ref={box}
      className={styles.field}
      aria-label={label}
      {...(language ? { lang: language } : {})}
      value={shown}
      autoComplete="off"
      spellCheck="false"
      inputMode="none"
      data-typing-field=""
      onChange={({ target: { value, selectionEnd } }) => text.replace(value, selectionEnd)}
      onSelect={({ currentTarget: { selectionStart, selectionEnd } }) => {
        if (selectionStart === selectionEnd && selectionEnd !== caret) text.replace(text.likeliest, selectionEnd);
      }}
    />
  );
}

interface FieldKeysProps {
  readonly text: TextWithCaret;
  /** Null: that of the page. */
  readonly language: Language | null;
  /** The keys begin with digits. */
  readonly isInDigits?: boolean;
  readonly onDone: () => void;
  readonly onBack: () => void;
  /** What can be done with the text, above the keys. */
  readonly children: ReactNode;
}

/** The keys of the text's own language; the words of the venue are known in that of the page. */
export function FieldKeys({ text, language, isInDigits = false, onDone, onBack, children }: FieldKeysProps) {
  const { say, language: own } = useStage();
  const packWords = useVenueWords();
  const labels = useMemo(() => typingLabels(say), [say]);
  const other = language ?? own;
  return (
    <div className={styles.keys} data-surface="river">
      <div className={styles.deeds}>{children}</div>
      <TypingKeys
        language={other}
        value={text.composition.value}
        onChange={text.setValue}
        onCompose={text.compose}
        takeSelected={text.takeSelected}
        onSubmit={onDone}
        onBack={onBack}
        packWords={other === own ? packWords : noWords}
        beginsWithDigits={isInDigits}
        labels={labels}
      />
    </div>
  );
}

const noWords: readonly never[] = [];

export interface WordsProps {
  readonly label: string;
  /** What is done with the words. */
  readonly deed: string;
  readonly draft?: string;
  readonly onWords: (words: string) => void;
  readonly onBack: () => void;
}

/** Words that belong to no entry: to look for one, to ask, to begin one. */
export function Words({ label, deed, draft = '', onWords, onBack }: WordsProps) {
  const say = useConsoleSay();
  const text = useTextWithCaret(draft);
  const done = () => onWords(text.likeliest.trim());
  return (
    <section className={styles.editor} aria-label={label}>
      <div className={styles.writing}>
        <div className={styles.label}>
          <span>{label}</span>
        </div>
        <CaretField text={text} label={label} language={null} />
      </div>
      <FieldKeys text={text} language={null} onDone={done} onBack={onBack}>
        <Key icon="check" kind="solid" onPress={done}>
          {deed}
        </Key>
        <Key icon="back" onPress={onBack}>
          {say('bar.back')}
        </Key>
      </FieldKeys>
    </section>
  );
}
