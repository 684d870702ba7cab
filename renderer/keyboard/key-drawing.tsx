import styles from './typing-keys.module.css';

const drawings = {
  delete: { ink: 'M17 11h26v26H17L5 24z', brass: 'M24 18l12 12M36 18 24 30' },
  shift: { ink: 'M24 7 8 24h8v16h16V24h8z', brass: '' },
  next: { ink: 'M8 24h31M28 12l12 12-12 12', brass: '' },
  previous: { ink: 'M40 24H9M20 12 8 24l12 12', brass: '' },
} as const;

/** The few keys that show a drawing; their word is in the label. */
export function KeyDrawing({ name }: { name: keyof typeof drawings }) {
  return (
    <svg className={styles.drawing} viewBox="0 0 48 48" aria-hidden="true">
      <path d={drawings[name].ink} />
      {drawings[name].brass !== '' && <path className={styles.brass} d={drawings[name].brass} />}
    </svg>
  );
}
