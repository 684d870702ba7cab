import { Button } from 'react-aria-components';
import styles from '../form.module.css';
import { useConsoleSay } from '../use-console-say.ts';

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
  const id = ids[index] ?? '';
  const others = ids.filter((_, at) => at !== index);
  const move = (to: number) => onChange([...others.slice(0, to), id, ...others.slice(to)]);
  const chip = styles.chip ?? '';
  return (
    <div className={styles.tried}>
      <p>
        {index + 1}　{name}
      </p>
      <div className={styles.chips}>
        {isWhole && index > 1 && (
          <Button className={chip} aria-label={say('order.first-of', { name })} onPress={() => move(0)}>
            {say('order.first')}
          </Button>
        )}
        {index > 0 && (
          <Button className={chip} aria-label={say('order.earlier-of', { name })} onPress={() => move(index - 1)}>
            {say('popular.earlier')}
          </Button>
        )}
        {!isWhole && (
          <Button className={chip} aria-label={say('popular.take-out-of', { name })} onPress={() => onChange(others)}>
            {say('popular.take-out')}
          </Button>
        )}
      </div>
    </div>
  );
}
