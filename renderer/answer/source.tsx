import type { Ref } from 'react';
import { Button } from 'react-aria-components';
import { baseLanguage } from '#contract/base/language.ts';
import type { EntryView } from '#contract/venue/entry.ts';
import { Phrases } from '../components/phrases.tsx';
import { Qr } from '../components/qr.tsx';
import { ForeignStamp, Stamp } from '../components/seal-mark.tsx';
import { writeDay } from '../i18n/dates.ts';
import { useStage } from '../stage.tsx';
import styles from './answer.module.css';
import { checkedLine, type TakeAway } from './take-away.ts';

/** Who says so, when it was checked and until when it holds, under the venue's stamp. */
export function Source({ entry, ref }: { entry: EntryView; ref?: Ref<HTMLDivElement> }) {
  const { say, venue, language } = useStage();
  const day = (text: string) => writeDay(text, language);
  const until = entry.validUntil ? say('answer.valid', { day: day(entry.validUntil) }) : say('answer.valid-open');
  return (
    <div ref={ref} className={styles.source}>
      {language === baseLanguage ? (
        <Stamp characters={venue.stamp} />
      ) : (
        <ForeignStamp upper={say('answer.stamp-upper')} lower={say('answer.stamp-lower')} />
      )}
      <p>
        <b>{say('answer.by', { department: entry.department })}</b>
        <span>
          <Phrases text={checkedLine(entry, say, language)} />
        </span>
        <span>
          <Phrases text={until} />
        </span>
      </p>
    </div>
  );
}

/** The same in one line, for large print. */
export function SourceLine({ entry }: { entry: EntryView }) {
  const { say, language } = useStage();
  return (
    <p className={styles.sourceLine}>
      <span>{say('answer.by', { department: entry.department })}</span>
      {entry.isBehindChinese && (
        <span>
          <Phrases text={checkedLine(entry, say, language)} />
        </span>
      )}
      {entry.validUntil ? (
        <span>
          <Phrases text={say('answer.valid', { day: writeDay(entry.validUntil, language) })} />
        </span>
      ) : (
        <span data-open="">{say('answer.valid-open')}</span>
      )}
    </p>
  );
}

/** The answer as a code to scan; touched, it fills the screen. */
export function TakeAwayCode({ takeAway, onEnlarge }: { takeAway: TakeAway; onEnlarge: () => void }) {
  const { say } = useStage();
  return (
    <Button className={styles.code ?? ''} onPress={onEnlarge}>
      <span>
        <b>{say('answer.take')}</b>
        <span>{say('answer.take-note')}</span>
        <span>{say('answer.take-big')}</span>
      </span>
      <span className={styles.qr}>
        <Qr text={takeAway.text} label={say('answer.take')} />
      </span>
    </Button>
  );
}
