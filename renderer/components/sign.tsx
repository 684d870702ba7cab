import styles from './sign.module.css';

/** The letter and number of a counter or floor, in the shape of the venue's own signs. Never pressable. */
export function Sign({ children, size = 'row' }: { children: string; size?: 'row' | 'fact' | 'hero' }) {
  return (
    <span className={styles.sign} data-size={size}>
      {children}
    </span>
  );
}
