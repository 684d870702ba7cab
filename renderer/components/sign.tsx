import { useStage } from '../stage.tsx';
import { isFloorSign } from './place-names.ts';
import styles from './sign.module.css';

/** The letter and number of a counter, in the shape of the venue's own signs, or a floor, in a shape of its own. Never pressable. */
export function Sign({ children, size = 'row' }: { children: string; size?: 'row' | 'fact' | 'hero' }) {
  const { venue } = useStage();
  return (
    <span className={styles.sign} data-size={size} data-floor={isFloorSign(children, venue.places) || undefined}>
      {children}
    </span>
  );
}
