import type { Candidate } from './candidate.ts';
import { KeyDrawing } from './key-drawing.tsx';
import styles from './typing-keys.module.css';
import type { TypingLabels } from './typing-labels.ts';
import { useKeyPress } from './use-key-press.ts';

export interface CandidateStripProps {
  readonly page: readonly Candidate[];
  readonly hasPrevious: boolean;
  readonly hasNext: boolean;
  /** True where space takes the first one; it is then marked. */
  readonly marksFirst: boolean;
  readonly labels: TypingLabels;
  readonly onChoose: (candidate: Candidate) => void;
  readonly onTurn: (by: 1 | -1) => void;
}

/** What the open letters may stand for, one page of it. It keeps its height when it is empty. */
export function CandidateStrip({
  page,
  hasPrevious,
  hasNext,
  marksFirst,
  labels,
  onChoose,
  onTurn,
}: CandidateStripProps) {
  return (
    <ul className={styles.strip} aria-label={labels.candidates} data-marks-first={marksFirst || undefined}>
      {hasPrevious && <StripKey name="previous" label={labels.previousPage} onPress={() => onTurn(-1)} />}
      {page.map((candidate) => (
        <StripKey key={candidate.text} text={candidate.text} onPress={() => onChoose(candidate)} />
      ))}
      {hasNext && <StripKey name="next" label={labels.nextPage} onPress={() => onTurn(1)} />}
    </ul>
  );
}

interface StripKeyProps {
  readonly text?: string;
  readonly name?: 'previous' | 'next';
  readonly label?: string;
  readonly onPress: () => void;
}

function StripKey({ text, name, label, onPress }: StripKeyProps) {
  return (
    <li className={styles.candidate} data-turns={name}>
      <button type="button" aria-label={label} {...useKeyPress(onPress)}>
        {name ? <KeyDrawing name={name} /> : text}
      </button>
    </li>
  );
}
