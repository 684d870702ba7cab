import styles from './brass-rule.module.css';

/** The thick and the thin line under which a table stands. */
export function BrassRule() {
  return <div className={styles.rule} data-brass-rule="" />;
}
