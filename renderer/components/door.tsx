import { Button } from 'react-aria-components';
import styles from './door.module.css';
import { Icon } from './icon.tsx';
import type { IconKey } from './icon-drawings.ts';

/** One of three ways in, on home only. */
export function Door({
  icon,
  name,
  note,
  onPress,
}: {
  icon: IconKey;
  name: string;
  note: string;
  onPress: () => void;
}) {
  return (
    <Button className={styles.door ?? ''} data-surface="river" onPress={onPress}>
      <Icon name={icon} size="door" />
      <b>{name}</b>
      <span>{note}</span>
    </Button>
  );
}
