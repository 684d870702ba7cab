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
  // What has a picture has a word or two beside it.
  const inRow = picks.some(({ picture }) => picture) ? 3 : 1;
  const rows = Array.from({ length: Math.ceil(picks.length / inRow) }, (_, row) =>
    picks.slice(row * inRow, (row + 1) * inRow),
  );
  const blocks = rows.map((row) => ({
    key: row.map(({ key, isChosen }) => `${key} ${isChosen}`).join(' '),
    node: (
      <div className={styles.picks} data-in-row={inRow}>
        {row.map(({ key, name, picture, isChosen, onPress }) => (
          <Button key={key} className={styles.pick ?? ''} aria-pressed={isChosen} onPress={onPress}>
            {picture}
            {name}
          </Button>
        ))}
      </div>
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
