import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import styles from './console.module.css';

export interface TabsProps<Name extends string> {
  readonly label: string;
  readonly names: readonly Name[];
  readonly chosen: Name;
  readonly onChoose: (name: Name) => void;
  readonly children: (name: Name) => ReactNode;
}

/** Keys side by side of which one holds. */
export function Tabs<Name extends string>({ label, names, chosen, onChoose, children }: TabsProps<Name>) {
  return (
    <section className={styles.tabs} aria-label={label}>
      {names.map((name) => (
        <Button key={name} className={styles.tab ?? ''} aria-pressed={name === chosen} onPress={() => onChoose(name)}>
          {children(name)}
        </Button>
      ))}
    </section>
  );
}
