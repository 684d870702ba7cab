import { useDeferredValue, useMemo } from 'react';
import { encode } from 'uqr';
import styles from './qr.module.css';

/** The dark squares of a code as one path, and how many squares it is wide. */
function drawCode(text: string): { readonly path: string; readonly size: number } {
  const { data, size } = encode(text, { ecc: 'L', border: 0 });
  const runs = data.flatMap((row, y) =>
    row.flatMap((isDark, x) => {
      if (!isDark || row[x - 1]) return [];
      const end = row.indexOf(false, x);
      const width = (end < 0 ? row.length : end) - x;
      return [`M${x} ${y}h${width}v1h-${width}z`];
    }),
  );
  return { path: runs.join(''), size };
}

/**
 * A text as a QR picture that a phone reads without any network. `label` says what is in it. It is drawn right after
 * the screen it belongs to has been painted, for a large code takes as long as the rest of the screen.
 */
export function Qr({ text, label }: { text: string; label: string }) {
  const drawn = useDeferredValue(text, '');
  const { path, size } = useMemo(() => drawCode(drawn), [drawn]);
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
      {drawn !== '' && <path d={path} />}
    </svg>
  );
}
