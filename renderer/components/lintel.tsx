import { writeTime, writeToday } from '../i18n/dates.ts';
import { usePick, useStage } from '../stage.tsx';
import styles from './lintel.module.css';
import { Phrases } from './phrases.tsx';
import { SealMark } from './seal-mark.tsx';

interface LintelProps {
  /** What the screen is about, where it has no room to say so itself; it is read in its place there. */
  readonly title?: string | undefined;
}

/**
 * Whose terminal this is, what the venue says to everybody, and what day and time it is where the clock may be believed. Never
 * pressable, never about the machine.
 */
export function Lintel({ title }: LintelProps) {
  const { venue, language, say, nowMs, visit, openings, notices = [] } = useStage();
  const [notice] = notices;
  const pick = usePick();
  return (
    <header className={styles.lintel}>
      <div className={styles.who}>
        <SealMark characters={venue.seal} />
        <span className={styles.name} data-entrance="name" aria-hidden={title ? true : undefined}>
          <Phrases text={title ?? pick(venue.name)} />
        </span>
        {venue.sample && <span className={styles.sample}>{say('lintel.sample')}</span>}
      </div>
      {notice && (
        <p className={styles.notice} role="status" data-entrance="notice">
          <Phrases text={pick(notice.text)} />
        </p>
      )}
      {openings.isClockRight && (
        <time className={styles.time} dateTime={new Date(nowMs).toISOString()}>
          {visit.modes.size !== 'elder' && !notice && <span>{writeToday(nowMs, language, venue.timeZone)}</span>}
          <b>{writeTime(nowMs, venue.timeZone)}</b>
        </time>
      )}
    </header>
  );
}
