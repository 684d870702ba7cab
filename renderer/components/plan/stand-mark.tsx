import type { Point } from '#contract/page/guide-calls.ts';
import styles from './stand-mark.module.css';

/** Where the terminal stands; what lies ahead of whoever reads it is at the top. */
export function StandMark({ x, y }: Point) {
  return (
    <g className={styles.stand} transform={`translate(${x} ${y})`}>
      <path d="M0-30 12-12H-12z" />
      <circle r="14" />
      <circle r="5" data-middle="" />
    </g>
  );
}
