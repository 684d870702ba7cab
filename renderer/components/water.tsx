import styles from './water.module.css';

const groups = [71, 219, 402, 554, 710, 850] as const;
const rowStepPx = 21;

/** Each moment of sound is a row of dashes that sinks from the waterline; louder is wider, the newest is brass. */
export function Water({ levels, label }: { levels: readonly number[]; label: string }) {
  const rows = levels.slice(0, 13).map((level, row) =>
    groups
      .map((centre, group) => {
        const sway = Math.sin(row * 2.1 + group * 1.7) * 18;
        const width = 10 + level * (96 + 22 * Math.sin(group * 2.3 + row));
        return `M${Math.round(centre + sway - width / 2)} ${8 + row * rowStepPx}h${Math.round(width)}`;
      })
      .join(''),
  );
  const [newest = '', ...sunk] = rows;
  return (
    <svg className={styles.water} viewBox="0 0 936 280" role="img" aria-label={label} preserveAspectRatio="none">
      <path d={sunk.join('')} />
      <path className={styles.newest} d={newest} />
    </svg>
  );
}
