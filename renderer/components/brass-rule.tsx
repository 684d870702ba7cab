import styles from './brass-rule.module.css';

/** The thick and the thin line under which a table stands. */
export function BrassRule() {
  return <hr className={styles.rule} aria-hidden="true" />;
}
