import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import type { IconKey } from './icon-drawings.ts';
import styles from './notice.module.css';
import { Phrases } from './phrases.tsx';

/** One sentence that stays until it has been read: caution, jade for done, ink for how things are. */
export function Notice({
  tone,
  icon,
  children,
}: {
  tone: 'caution' | 'jade' | 'ink';
  icon: IconKey;
  children: ReactNode;
}) {
  return (
    <p className={styles.notice} data-tone={tone} role="status">
      <Icon name={icon} plain />
      <span>{typeof children === 'string' ? <Phrases text={children} /> : children}</span>
    </p>
  );
}
