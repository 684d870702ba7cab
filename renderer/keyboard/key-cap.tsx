import type { ReactNode } from 'react';
import styles from './typing-keys.module.css';
import { useKeyPress } from './use-key-press.ts';

export interface KeyCapProps {
  readonly children: ReactNode;
  /** What is read aloud where the key shows a drawing. */
  readonly label?: string;
  readonly kind?: 'letter' | 'wide' | 'space';
  readonly isOn?: boolean;
  readonly repeats?: boolean;
  readonly onPress: () => void;
}

/** One key. */
export function KeyCap({ children, label, kind = 'letter', isOn, repeats = false, onPress }: KeyCapProps) {
  return (
    <button
      type="button"
      className={styles.key}
      data-kind={kind}
      aria-label={label}
      aria-pressed={isOn}
      {...useKeyPress(onPress, repeats)}
    >
      {children}
    </button>
  );
}
