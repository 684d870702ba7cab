import styles from './versions.module.css';

/** 24 digits in groups of four, to be read aloud from one screen to another. */
export function Digits({ digits }: { digits: string }) {
  return <p className={styles.digits}>{digits.match(/\d{4}/g)?.join(' ')}</p>;
}
