import { BackKey } from '../../components/back-key.tsx';
import { Caption } from '../../components/caption.tsx';
import { Headline } from '../../components/headline.tsx';
import { Key, Unavailable } from '../../components/key.tsx';
import { Notice } from '../../components/notice.tsx';
import { KeyRow, Scene } from '../../components/scene.tsx';
import { SealKey } from '../../components/seal-key.tsx';
import { useStage } from '../../stage.tsx';
import { briefly } from '../briefly.ts';
import styles from './reading.module.css';
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
  readonly onChange: () => void;
  readonly onRestore: () => void;
  readonly onBack: () => void;
}

function NewsOf({ news }: { news: ReadingNews | 'missing' }) {
  const { say } = useStage();
  const isDone = news === 'corrected' || news === 'restored';
  return (
    <Notice tone={isDone ? 'jade' : 'caution'} icon={isDone ? 'check' : 'warn'}>
      {say(`reading.${news}`)}
    </Notice>
  );
}

/** What there is to say of a sentence; little where large print fills the smallest panel. */
function About({ listed: { title, sentence }, news, spoken, isReading }: ReadingProps) {
  const { say, visit, panel } = useStage();
  const isElder = visit.modes.size === 'elder';
  const isTight = panel === 'compact' && isElder;
  const { text, reading, isMissing, origin } = sentence;
  const shown = news ?? (isMissing ? 'missing' : null);
  const heading = say('reading.title', { origin: isMissing ? 'none' : (origin ?? 'written') });
  return (
    <>
      {isTight ? <h1 className="unseen">{heading}</h1> : <Headline asked={title} title={heading} size="h2" />}
      <div className={styles.said}>
        <Caption text={isTight ? briefly(text) : text} spoken={spoken} isReading={isReading} />
        {panel !== 'compact' && !isElder && reading !== null && <p className={styles.sounds}>{reading}</p>}
        {shown && <NewsOf news={shown} />}
      </div>
    </>
  );
}

/** One sentence and how it is said: to be heard, and changed where it is said wrong. */
export function Reading(props: ReadingProps) {
  const { listed, isReading, canSpeak, onHear, onStop, onChange, onRestore, onBack } = props;
  const { say } = useStage();
  const { isMissing, origin } = listed.sentence;
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
      read={<About {...props} />}
      main={
        isMissing ? (
          <SealKey icon="keyboard" onPress={onChange}>
            {say('reading.write')}
          </SealKey>
        ) : (
          hear()
        )
      }
      last={
        <KeyRow>
          <BackKey onPress={onBack} />
          {!isMissing && (
            <Key icon="keyboard" onPress={onChange}>
              {say('reading.change')}
            </Key>
          )}
          {origin === 'staff' && (
            <Key icon="again" onPress={onRestore}>
              {say('reading.restore')}
            </Key>
          )}
        </KeyRow>
      }
    />
  );
}
