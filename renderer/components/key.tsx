import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { Icon } from './icon.tsx';
import type { IconKey } from './icon-drawings.ts';
import styles from './key.module.css';
import { Label, nameOfKey } from './label.tsx';

export interface KeyProps {
  readonly icon?: IconKey;
  readonly children: ReactNode;
  readonly onPress: () => void;
  /** `solid` for twins and the typing key, `quiet` without a border for 返回. */
  readonly kind?: 'plain' | 'solid' | 'quiet';
  readonly align?: 'middle' | 'start';
  readonly isOn?: boolean;
}

/** A key with a word on it. What cannot be done now is said by `Unavailable`, not by a grey key. */
export function Key({ icon, children, onPress, kind = 'plain', align = 'middle', isOn }: KeyProps) {
  return (
    <Button
      className={styles.key ?? ''}
      data-kind={kind}
      data-align={align}
      onPress={onPress}
      {...nameOfKey(children)}
      {...(isOn === undefined ? {} : { 'aria-pressed': isOn })}
    >
      {icon && <Icon name={icon} />}
      <Label>{children}</Label>
    </Button>
  );
}

/** Where a key would stand that cannot be used now: the reason is its label. */
export function Unavailable({ icon, children }: { icon?: IconKey; children: ReactNode }) {
  return (
    <div className={styles.key} data-kind="unavailable">
      {icon && <Icon name={icon} />}
      <Label>{children}</Label>
    </div>
  );
}
