import styles from './seal-mark.module.css';

/** The venue's two characters in a filled seal, as they stand in the lintel. */
export function SealMark({ characters }: { characters: string }) {
  const [upper = '', lower = ''] = Array.from(characters);
  return (
    <svg className={styles.mark} viewBox="0 0 100 100" aria-hidden="true">
      <path
        className={styles.ground}
        d="M5 4.5 31 3l27 1.2L95.5 3.500l1 29-.8 24 1.1 39.5-31 .7-25-.9-36.3 1L3.4 69l1.2-28z"
      />
      <path className={styles.frame} d="M10 10.3h80v79.500H10z" />
      <text x="50" y="46" textAnchor="middle">
        {upper}
      </text>
      <text x="50" y="84.5" textAnchor="middle">
        {lower}
      </text>
    </svg>
  );
}

/** Pressed once under an answer that the venue approved and that is valid today: four characters, two above two. */
export function Stamp({ characters }: { characters: string }) {
  const letters = Array.from(characters);
  const upper = letters.slice(0, 2).join('');
  return <StampedWords label={characters} upper={upper} lower={letters.slice(2).join('')} frame={square} />;
}

/** The same for whoever does not read Chinese: two words of their own; words of many letters take a wider frame. */
export function ForeignStamp({ upper, lower }: { upper: string; lower: string }) {
  const isWide = Math.max(upper.length, lower.length) > 2;
  return <StampedWords label={`${upper} ${lower}`} upper={upper} lower={lower} frame={isWide ? wide : square} />;
}

/** A frame cut by hand, and where its two lines stand. */
interface StampFrame {
  readonly width: number;
  readonly outer: string;
  readonly inner: string;
  readonly lines: readonly [upper: number, lower: number];
}

const square: StampFrame = {
  width: 120,
  outer: 'M6 5.4 50 4l34 1.4 30.5-.8 1 40-1.3 30 1 40.5-45-.7-28 1.2-37.3-1.1L6 80l-1.3-30z',
  inner: 'M13 13h94v94H13z',
  lines: [54, 97],
};
const wide: StampFrame = {
  width: 160,
  outer: 'M6 5.4 66 4l58 1.4 30.5-.8 1 40-1.3 30 1 40.5-63-.7-34 1.2-53.3-1.1L6 80l-1.3-30z',
  inner: 'M13 13h134v94H13z',
  lines: [53, 91],
};

interface StampedWordsProps {
  readonly label: string;
  readonly upper: string;
  readonly lower: string;
  readonly frame: StampFrame;
}

function StampedWords({ label, upper, lower, frame: { width, outer, inner, lines } }: StampedWordsProps) {
  return (
    <svg
      className={styles.stamp}
      data-wide={width > 120 ? '' : undefined}
      viewBox={`0 0 ${width} 120`}
      role="img"
      aria-label={label}
    >
      <path d={outer} />
      <path className={styles.inner} d={inner} />
      <text x={width / 2} y={lines[0]} textAnchor="middle">
        {upper}
      </text>
      <text x={width / 2} y={lines[1]} textAnchor="middle">
        {lower}
      </text>
    </svg>
  );
}
