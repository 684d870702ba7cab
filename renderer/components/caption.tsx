import { useStage } from '../stage.tsx';
import styles from './caption.module.css';
import { Icon } from './icon.tsx';
import { Phrases } from './phrases.tsx';

export interface CaptionProps {
  readonly text: string;
  /** The words being read now, as [start, end); null before and after reading. */
  readonly spoken: readonly [number, number] | null;
  readonly isReading: boolean;
  readonly lang?: string;
}

/** What the machine says, as it says it. It stands there whenever something is said. */
export function Caption({ text, spoken, isReading, lang }: CaptionProps) {
  const { say } = useStage();
  const [start, end] = spoken ?? [0, 0];
  return (
    <section className={styles.caption} aria-live="off" lang={lang}>
      <p className={styles.text}>
        <Phrases text={text.slice(0, start)} lang={lang} />
        <span className={styles.now}>{text.slice(start, end)}</span>
        <Phrases text={text.slice(end)} lang={lang} />
      </p>
      {isReading && (
        <p className={styles.voice}>
          <Icon name="sound" />
          <span>{say('caption.reading')}</span>
        </p>
      )}
    </section>
  );
}
