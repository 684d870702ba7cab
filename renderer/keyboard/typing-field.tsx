import type { Composition } from './keyboard.ts';
import { mostCharacters } from './typing.ts';
import styles from './typing-field.module.css';

export interface TypingFieldProps {
  readonly composition: Composition;
  /** Name of the field, for reading aloud. */
  readonly label: string;
  /** Text that came another way than by our keys: pasted by a tool, or from the system's own input method. */
  readonly onReplace: (value: string) => void;
}

/**
 * What has been typed: settled text, open letters underlined, and the caret. The picture is drawn, since a native
 * field cannot underline a part; the native field lies over it unseen, for focus and for tools that read pages.
 */
export function TypingField({ composition: { value, open, likeliest }, label, onReplace }: TypingFieldProps) {
  return (
    <div className={styles.field}>
      <span className={styles.line} aria-hidden="true">
        {value}
        {open !== '' && <u>{open}</u>}
        <i className={styles.caret} />
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
