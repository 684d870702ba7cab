import type { Language } from '#contract/base/language.ts';
import { inOtherLanguages, inOwnLanguage } from '../components/one-language.ts';
import { Row } from '../components/row.tsx';
import { useStage } from '../stage.tsx';
import styles from './type.module.css';

const matchesShown = 3;

/** Something that what has been typed may mean. */
interface Match {
  readonly title: string;
  readonly language: Language;
  readonly sign?: string | undefined;
  /** Stretches [start, end) of the title. */
  readonly matched: readonly (readonly [number, number])[];
}

export interface MatchesProps<Found extends Match> {
  /** What they are, to whoever is read to. */
  readonly label: string;
  readonly found: readonly Found[];
  readonly keyOf: (match: Found) => string;
  readonly onChoose: (match: Found) => void;
}

/** The few best matches between field and keys, to be touched long before the word is written out. */
export function Matches<Found extends Match>({ label, found, keyOf, onChoose }: MatchesProps<Found>) {
  const { language } = useStage();
  // There is no room for a heading between field and keys: other languages stand here only where there is nothing else.
  const own = inOwnLanguage(found, language);
  const shown = own.length > 0 ? own : (inOtherLanguages(found, language)[0]?.items ?? []);
  return (
    <ul className={styles.matches} aria-label={label} aria-live="polite">
      {shown.slice(0, matchesShown).map((match) => (
        <li key={keyOf(match)}>
          <Row
            size="tight"
            name={match.title}
            sign={match.sign}
            matched={match.matched}
            {...(match.language === language ? {} : { lang: match.language })}
            onPress={() => onChoose(match)}
          />
        </li>
      ))}
    </ul>
  );
}
