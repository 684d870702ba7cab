import type { EntryView } from '#contract/venue/entry.ts';
import { Caption } from '../components/caption.tsx';
import { Headline } from '../components/headline.tsx';
import { Notice } from '../components/notice.tsx';
import { Phrases } from '../components/phrases.tsx';
import { useEntryNow } from '../i18n/use-now-words.ts';
import { useStage } from '../stage.tsx';
import { useReader } from '../voice/reader.tsx';
import styles from './answer.module.css';

/** The lead while it is read aloud, word by word. */
export function LeadCaption({ entry }: { entry: EntryView }) {
  const { reading } = useReader();
  const { lead } = entry.text;
  const isThis = reading?.text === lead;
  return (
    <Caption text={lead} spoken={isThis ? reading.spoken : null} isReading={reading !== null} lang={entry.language} />
  );
}

/** The answer in one sentence, across the column it stands in. */
export function Lead({ entry }: { entry: EntryView }) {
  return (
    <p className={styles.lead} lang={entry.language}>
      <Phrases text={entry.text.lead} lang={entry.language} />
    </p>
  );
}

/** Says that the entry is not written in the visitor's language; nothing where it is. */
export function ForeignNotice({ entry }: { entry: EntryView }) {
  const { say, language } = useStage();
  if (entry.language === language) return null;
  return (
    <Notice tone="ink" icon="lang">
      {say('answer.language', { language: entry.language })}
    </Notice>
  );
}

/** What is so now of the hours that the answer speaks of. */
export function NowNotice({ entry }: { entry: EntryView }) {
  const now = useEntryNow(entry);
  if (now === '') return null;
  return (
    <Notice tone="ink" icon="clock">
      <Phrases text={now} />
    </Notice>
  );
}

/** What was asked, the title, the answer in one sentence. */
export function AnswerHead({ entry, asked }: { entry: EntryView; asked: string | null }) {
  const { say, language } = useStage();
  const { reading } = useReader();
  return (
    <div className={styles.top}>
      <Headline
        asked={asked && say('answer.asked', { asked })}
        title={entry.text.title}
        lead={reading ? undefined : entry.text.lead}
        {...(entry.language === language ? {} : { lang: entry.language })}
      />
      {reading && <LeadCaption entry={entry} />}
      <NowNotice entry={entry} />
      <ForeignNotice entry={entry} />
    </div>
  );
}
