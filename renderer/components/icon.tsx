import styles from './icon.module.css';
import { type IconDrawing, type IconKey, iconDrawings } from './icon-drawings.ts';

export type IconSize = 'note' | 'row' | 'key' | 'door' | 'hero';

/** A drawing beside its word; it is never alone, so it is silent to those who listen. */
export function Icon({ name, size = 'key', plain = false }: { name: IconKey; size?: IconSize; plain?: boolean }) {
  const drawing: IconDrawing = iconDrawings[name];
  return (
    <svg
      className={styles.icon}
      data-size={size}
      data-plain={plain || undefined}
      viewBox="0 0 48 48"
      aria-hidden="true"
    >
      {drawing.ink !== '' && <path d={drawing.ink} />}
      {drawing.brass !== '' && <path className={styles.brass} d={drawing.brass} />}
    </svg>
  );
}
