import { Button } from 'react-aria-components';
import styles from '../form.module.css';
import { useConsoleSay } from '../use-console-say.ts';

/** A list with one of it at another place. */
export function movedTo<One>(list: readonly One[], from: number, to: number): One[] {
  return list.toSpliced(from, 1).toSpliced(to, 0, ...list.slice(from, from + 1));
}

export interface EarlierChipProps<One> {
  /** What goes up, for who does not see beside what the chip stands. */
  readonly name: string;
  readonly list: readonly One[];
  readonly index: number;
  readonly onChange: (list: One[]) => void;
}

/** Takes one of a list a step up; the first has nowhere to go. */
export function EarlierChip<One>({ name, list, index, onChange }: EarlierChipProps<One>) {
  const say = useConsoleSay();
  if (index === 0) return null;
  return (
    <Button
      className={styles.chip ?? ''}
      aria-label={say('order.earlier-of', { name })}
      onPress={() => onChange(movedTo(list, index, index - 1))}
    >
      {say('popular.earlier')}
    </Button>
  );
}
