import { Checkbox } from 'react-aria-components';
import styles from './bring-list.module.css';
import { Icon } from './icon.tsx';
import type { Material } from './steps.tsx';

/** A thing to bring with a box to tick, for the visitor's own bag; the tick goes with the document. */
export function BringBox(props: { material: Material; isTicked: boolean; onTick: (isTicked: boolean) => void }) {
  const { material, isTicked, onTick } = props;
  return (
    <Checkbox className={styles.bring ?? ''} isSelected={isTicked} onChange={onTick}>
      <span className={styles.box}>{isTicked && <Icon name="check" size="note" plain />}</span>
      <span className={styles.words}>
        <b>{material.name}</b>
        {material.condition && <span>{material.condition}</span>}
      </span>
    </Checkbox>
  );
}
