import { BackKey } from '../../components/back-key.tsx';
import { Caption } from '../../components/caption.tsx';
import { Flow } from '../../components/flow.tsx';
import { Headline } from '../../components/headline.tsx';
import { Key, Unavailable } from '../../components/key.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageKeys } from '../../components/page-keys.tsx';
import { KeyRow, Scene } from '../../components/scene.tsx';
import { SealKey } from '../../components/seal-key.tsx';
import { usePager } from '../../components/use-pager.ts';
import type { Say } from '../../i18n/messages.ts';
import { useStage } from '../../stage.tsx';
import styles from './reading.module.css';
import { type PartOfReading, partsOf, saidOf } from './reading-parts.ts';
import type { ListedSentence } from './readings.tsx';

/** What has just become of a reading. */
export type ReadingNews = 'corrected' | 'restored' | 'not-readable' | 'gone' | 'no-voice';

export interface ReadingProps {
  readonly listed: ListedSentence;
  readonly news: ReadingNews | null;
  /** The words being said now; null while nothing is. */
  readonly spoken: readonly [number, number] | null;
  readonly isReading: boolean;
  /** Whether this terminal has a voice for the language. */
  readonly canSpeak: boolean;
  readonly onHear: () => void;
  readonly onStop: () => void;
  /** A part is to be written anew. */
  readonly onPart: (part: PartOfReading) => void;
  readonly onRestore: () => void;
  readonly onBack: () => void;
}

function NewsOf({ news }: { news: ReadingNews }) {
  const { say } = useStage();
  const isDone = news === 'corrected' || news === 'restored';
  return (
    <Notice tone={isDone ? 'jade' : 'caution'} icon={isDone ? 'check' : 'warn'}>
      {say(`reading.${news}`)}
    </Notice>
  );
}

function titleOf({ sentence: { isMissing, origin } }: ListedSentence, say: Say): string {
  return say('reading.title', { origin: isMissing ? 'none' : (origin ?? 'written') });
}

/** One sentence and how it is said: heard, and written anew where it is said wrong. */
export function Reading(props: ReadingProps) {
  const { listed, news, spoken, isReading, canSpeak, onHear, onStop, onPart, onRestore, onBack } = props;
  const { say, language } = useStage();
  const pager = usePager();
  const { sentence } = listed;
  const blocks = partsOf(saidOf(sentence), language).map((part) => ({
    key: `${part.start} ${part.text}`,
    node: <Key onPress={() => onPart(part)}>{part.text}</Key>,
  }));
  const hear = () => {
    if (!canSpeak) return <Unavailable icon="sound">{say('reading.no-voice')}</Unavailable>;
    return (
      <SealKey icon="sound" onPress={isReading ? onStop : onHear}>
        {say(isReading ? 'answer.stop' : 'reading.hear')}
      </SealKey>
    );
  };
  return (
    <Scene
      halves="act-wide"
      read={
        <>
          <Headline asked={listed.title} title={titleOf(listed, say)} size="h2" />
          <div className={styles.said}>
            <Caption text={sentence.text} spoken={spoken} isReading={isReading} />
            {news && <NewsOf news={news} />}
            {!news && <p className={styles.hint}>{say(sentence.isMissing ? 'reading.missing' : 'reading.hint')}</p>}
          </div>
        </>
      }
      quiet={
        blocks.length > 0 && (
          <div className={styles.parts}>
            <Flow as="ul" columns="run" blocks={blocks} page={pager.page} onPages={pager.onPages} />
          </div>
        )
      }
      main={
        <>
          <PageKeys pager={pager} />
          {sentence.isMissing ? (
            <SealKey icon="keyboard" onPress={() => onPart({ text: '', start: 0, end: 0 })}>
              {say('reading.write')}
            </SealKey>
          ) : (
            hear()
          )}
        </>
      }
      last={
        <KeyRow>
          <BackKey onPress={onBack} />
          {sentence.origin === 'staff' && (
            <Key icon="again" onPress={onRestore}>
              {say('reading.restore')}
            </Key>
          )}
        </KeyRow>
      }
    />
  );
}
