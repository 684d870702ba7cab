import { Button } from 'react-aria-components';
import styles from './map.module.css';

/** A key with a word on it, as large as fits beside the plan. */
export function Deed({ word, isOn, onPress }: { word: string; isOn?: boolean; onPress: () => void }) {
  return (
    <Button className={styles.tool ?? ''} {...(isOn === undefined ? {} : { 'aria-pressed': isOn })} onPress={onPress}>
      {word}
    </Button>
  );
}
