import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { Flow } from '../../components/flow.tsx';
import { Key } from '../../components/key.tsx';
import { PageKeys } from '../../components/page-keys.tsx';
import { usePager } from '../../components/use-pager.ts';
import styles from './form.module.css';
import { useConsoleSay } from './use-console-say.ts';

export interface Picked {
  readonly key: string;
  readonly name: string;
  /** Drawn before the name. */
  readonly picture?: ReactNode;
  readonly isChosen: boolean;
  readonly onPress: () => void;
}

export interface PickerProps {
  readonly title: string;
  readonly picks: readonly Picked[];
  readonly onBack: () => void;
}

/** A list of which one is touched. */
export function Picker({ title, picks, onBack }: PickerProps) {
  const say = useConsoleSay();
  const pager = usePager();
  const blocks = picks.map(({ key, name, picture, isChosen, onPress }) => ({
    key: `${key} ${isChosen}`,
    node: (
      <Button className={styles.pick ?? ''} aria-pressed={isChosen} onPress={onPress}>
        {picture}
        {name}
      </Button>
    ),
  }));
  return (
    <div className={styles.form}>
      <h2 className={styles.head}>{title}</h2>
      <Flow blocks={blocks} page={pager.page} onPages={pager.onPages} />
      <PageKeys pager={pager} />
      <div className={styles.deeds}>
        <Key icon="back" onPress={onBack}>
          {say('bar.back')}
        </Key>
      </div>
    </div>
  );
}
