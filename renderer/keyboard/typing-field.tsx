import type { Composition } from './keyboard.ts';
import { mostCharacters } from './typing.ts';
import styles from './typing-field.module.css';

export interface TypingFieldProps {
  readonly composition: Composition;
  /** Name of the field, for reading aloud. */
  readonly label: string;
  /** What belongs into it, shown while it is empty. */
  readonly hint?: string | undefined;
  /** Text that came another way than by our keys: pasted by a tool, or from the system's own input method. */
  readonly onReplace: (value: string) => void;
}

/**
 * What has been typed: settled text, open letters underlined, and the caret. The picture is drawn, since a native
 * field cannot underline a part; the native field lies over it unseen, for focus and for tools that read pages.
 */
export function TypingField({ composition: { value, open, likeliest }, label, hint, onReplace }: TypingFieldProps) {
  return (
    <div className={styles.field}>
      <span className={styles.line} aria-hidden="true">
        {value}
        {open !== '' && <u>{open}</u>}
        <i className={styles.caret} />
        {hint !== undefined && value + open === '' && <span className={styles.hint}>{hint}</span>}
      </span>
      <input
        className={styles.input}
        aria-label={label}
        value={value + open}
        maxLength={mostCharacters}
        autoComplete="off"
        spellCheck="false"
        inputMode="none"
        data-typing-field=""
        data-likeliest={likeliest}
        onChange={(event) => onReplace(event.target.value)}
      />
    </div>
  );
}
