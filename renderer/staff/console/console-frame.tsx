import type { ReactNode } from 'react';
import { SealMark } from '../../components/seal-mark.tsx';
import { usePick, useStage } from '../../stage.tsx';
import styles from './console.module.css';
import { useConsoleSay } from './use-console-say.ts';

export interface ConsoleFrameProps {
  /** What is open, in words; on an upright panel it stands where nothing can be pressed. */
  readonly band: ReactNode;
  readonly list?: ReactNode;
  readonly main?: ReactNode;
  readonly preview?: ReactNode;
  readonly bar?: ReactNode;
}

/** List, form and preview side by side on a lying panel; on an upright one whichever of them it is given, alone. */
export function ConsoleFrame({ band, list, main, preview, bar }: ConsoleFrameProps) {
  const { venue, say: sayOfPage } = useStage();
  const pick = usePick();
  const say = useConsoleSay();
  return (
    <div className={styles.console} data-surface="stone">
      <header className={styles.top} data-surface="deep">
        <SealMark characters={venue.seal} />
        <h1>{say('bar.title')}</h1>
        <span>{pick(venue.name)}</span>
        {venue.sample && <span className={styles.sample}>{sayOfPage('lintel.sample')}</span>}
      </header>
      <main className={styles.body}>
        {list}
        <div className={styles.main}>
          <div className={styles.band}>{band}</div>
          {main}
        </div>
        {preview}
      </main>
      {bar && (
        <footer className={styles.bar} data-surface="river">
          {bar}
        </footer>
      )}
    </div>
  );
}
