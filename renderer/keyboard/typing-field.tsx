import type { Composition } from './keyboard.ts';
import styles from './typing-field.module.css';

export interface TypingFieldProps {
  readonly composition: Composition;
  /** Name of the field, for reading aloud. */
  readonly label: string;
}

/** What has been typed: settled text, open letters underlined, and the caret. All keys reach it, focused or not. */
export function TypingField({ composition: { value, open }, label }: TypingFieldProps) {
  return (
    <div
      className={styles.field}
      role="textbox"
      aria-label={label}
      aria-multiline="false"
      tabIndex={0}
      data-typing-field=""
    >
      <span className={styles.line}>
        {value}
        {open !== '' && <u>{open}</u>}
        <i className={styles.caret} />
      </span>
    </div>
  );
}
