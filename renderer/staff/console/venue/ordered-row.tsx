import { Button } from 'react-aria-components';
import styles from '../form.module.css';
import { useConsoleSay } from '../use-console-say.ts';

export interface OrderedRowProps {
  readonly name: string;
  readonly index: number;
  readonly ids: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}

/** One of a list that somebody puts in order: it goes one step up, or out of the list. */
export function OrderedRow({ name, index, ids, onChange }: OrderedRowProps) {
  const say = useConsoleSay();
  const id = ids[index] ?? '';
  const others = ids.filter((_, at) => at !== index);
  return (
    <div className={styles.tried}>
      <p>
        {index + 1}　{name}
      </p>
      <div className={styles.chips}>
        {index > 0 && (
          <Button
            className={styles.chip ?? ''}
            aria-label={say('order.earlier-of', { name })}
            onPress={() => onChange([...others.slice(0, index - 1), id, ...others.slice(index - 1)])}
          >
            {say('popular.earlier')}
          </Button>
        )}
        <Button
          className={styles.chip ?? ''}
          aria-label={say('popular.take-out-of', { name })}
          onPress={() => onChange(others)}
        >
          {say('popular.take-out')}
        </Button>
      </div>
    </div>
  );
}
