import { Button } from 'react-aria-components';
import styles from '../form.module.css';
import { useConsoleSay } from '../use-console-say.ts';
import { EarlierChip, movedTo } from './earlier-chip.tsx';

export interface OrderedRowProps {
  readonly name: string;
  readonly index: number;
  readonly ids: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
  /** All of them stay: one goes to the top in one touch, and none out of the list. */
  readonly isWhole?: boolean;
}

/** One of a list that somebody puts in order: it goes one step up, and to the top or out of the list. */
export function OrderedRow({ name, index, ids, onChange, isWhole = false }: OrderedRowProps) {
  const say = useConsoleSay();
  const chip = styles.chip ?? '';
  return (
    <div className={styles.tried}>
      <p>
        {index + 1}　{name}
      </p>
      <div className={styles.chips}>
        {isWhole && index > 1 && (
          <Button
            className={chip}
            aria-label={say('order.first-of', { name })}
            onPress={() => onChange(movedTo(ids, index, 0))}
          >
            {say('order.first')}
          </Button>
        )}
        <EarlierChip name={name} list={ids} index={index} onChange={onChange} />
        {!isWhole && (
          <Button
            className={chip}
            aria-label={say('popular.take-out-of', { name })}
            onPress={() => onChange(ids.toSpliced(index, 1))}
          >
            {say('popular.take-out')}
          </Button>
        )}
      </div>
    </div>
  );
}
