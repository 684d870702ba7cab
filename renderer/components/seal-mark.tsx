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
  return <StampedWords label={characters} upper={letters.slice(0, 2).join('')} lower={letters.slice(2).join('')} />;
}

/** The same for whoever does not read Chinese: two words of their own; words of many letters take a wider frame. */
export function ForeignStamp({ upper, lower }: { upper: string; lower: string }) {
  const label = `${upper} ${lower}`;
  if (Math.max(upper.length, lower.length) <= 2) return <StampedWords label={label} upper={upper} lower={lower} />;
  return (
    <svg className={styles.stamp} data-wide="" viewBox="0 0 160 120" role="img" aria-label={label}>
      <path d="M6 5.4 66 4l58 1.400L154.500 4.600l1 40-1.300 30 1 40.500-63-.700-34 1.200-53.300-1.100L6 80l-1.300-30z" />
      <path className={styles.inner} d="M13 13h134v94H13z" />
      <text x="80" y="53" textAnchor="middle">
        {upper}
      </text>
      <text x="80" y="91" textAnchor="middle">
        {lower}
      </text>
    </svg>
  );
}

function StampedWords({ label, upper, lower }: { label: string; upper: string; lower: string }) {
  return (
    <svg className={styles.stamp} viewBox="0 0 120 120" role="img" aria-label={label}>
      <path d="M6 5.4 50 4l34 1.400L114.5 4.600l1 40-1.3 30 1 40.5-45-.7-28 1.2-37.3-1.100L6 80l-1.3-30z" />
      <path className={styles.inner} d="M13 13h94v94H13z" />
      <text x="60" y="54" textAnchor="middle">
        {upper}
      </text>
      <text x="60" y="97" textAnchor="middle">
        {lower}
      </text>
    </svg>
  );
}
