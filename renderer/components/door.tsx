import { Button } from 'react-aria-components';
import styles from './door.module.css';
import { Icon } from './icon.tsx';
import type { IconKey } from './icon-drawings.ts';
import { Phrases } from './phrases.tsx';

export interface DoorProps {
  readonly icon: IconKey;
  readonly name: string;
  readonly note: string;
  /** It says what must be known before one presses: on a compact panel it stays where other notes do not; in low reach none stays. */
  readonly keepsNote?: boolean;
  readonly onPress: () => void;
}

/** One of three ways in, on home only. */
export function Door({ icon, name, note, keepsNote = false, onPress }: DoorProps) {
  return (
    <Button className={styles.door ?? ''} data-surface="river" data-noted={keepsNote || undefined} onPress={onPress}>
      <Icon name={icon} size="door" />
      <b>{name}</b>
      <span>
        <Phrases text={note} />
      </span>
    </Button>
  );
}
