import { BackKey } from '../components/back-key.tsx';
import { Headline } from '../components/headline.tsx';
import { Qr } from '../components/qr.tsx';
import { KeyRow, Scene } from '../components/scene.tsx';
import { useStage } from '../stage.tsx';
import styles from './answer.module.css';
import type { TakeAway } from './take-away.ts';

/** The code as large as the panel allows, and whether everything is in it. */
export function CodePage({ takeAway, onBack }: { takeAway: TakeAway; onBack: () => void }) {
  const { say } = useStage();
  return (
    <Scene
      read={
        <div className={styles.codePage}>
          <Headline
            title={say('answer.take-title')}
            lead={takeAway.isWhole ? say('answer.take-whole') : `${say('answer.take-part')} ${say('answer.take-more')}`}
          />
          <div className={styles.largeCode}>
            <Qr text={takeAway.text} label={say('answer.take')} />
          </div>
        </div>
      }
      last={
        <KeyRow>
          <BackKey onPress={onBack} />
        </KeyRow>
      }
    />
  );
}
