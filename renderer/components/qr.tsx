import { encode } from 'uqr';
import styles from './qr.module.css';

/** A text as a QR picture that a phone reads without any network. `label` says what is in it. */
export function Qr({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { ecc: 'L', border: 0 });
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  const quiet = 3;
  const box = size + 2 * quiet;
  return (
    <svg
      className={styles.qr}
      viewBox={`${-quiet} ${-quiet} ${box} ${box}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <path className={styles.light} d={`M${-quiet} ${-quiet}h${box}v${box}h${-box}z`} />
      <path d={dark.join('')} />
    </svg>
  );
}
