import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { Icon } from './icon.tsx';
import type { IconKey } from './icon-drawings.ts';
import { Label, nameOfKey } from './label.tsx';
import styles from './seal-key.module.css';

export interface SealKeyProps {
  readonly icon?: IconKey;
  readonly children: ReactNode;
  readonly onPress: () => void;
  /** `square` beside a hint, `bar` across the river, `door` on the night screen. */
  readonly shape?: 'bar' | 'square' | 'door' | 'field';
  /** While something is under way the label says what. */
  readonly isBusy?: boolean;
}

/** The one thing to press. At most one on a screen, and never disabled: it is left out instead. */
export function SealKey({ icon, children, onPress, shape = 'bar', isBusy = false }: SealKeyProps) {
  return (
    <Button
      className={styles.frame ?? ''}
      data-shape={shape}
      data-seal=""
      data-busy={isBusy || undefined}
      onPress={onPress}
      {...nameOfKey(children)}
    >
      <span className={styles.face}>
        {icon && <Icon name={icon} size={shape === 'square' ? 'hero' : 'door'} plain />}
        <Label>{children}</Label>
      </span>
    </Button>
  );
}
