import type { Place } from '#contract/venue/venue.ts';
import { BackKey } from '../../components/back-key.tsx';
import { Headline } from '../../components/headline.tsx';
import { Qr } from '../../components/qr.tsx';
import { KeyRow, Scene } from '../../components/scene.tsx';
import { usePick, useStage } from '../../stage.tsx';
import styles from './route-screen.module.css';

interface RouteCodeProps {
  readonly place: Place;
  readonly sentences: readonly string[];
  readonly onBack: () => void;
}

/** The sentences of the way in a code that a phone reads without any network. */
export function RouteCode({ place, sentences, onBack }: RouteCodeProps) {
  const { say } = useStage();
  const pick = usePick();
  const title = `${pick(place.name)} · ${pick(place.floor)}`;
  const text = [title, ...sentences.map((sentence, index) => `${index + 1}. ${sentence}`)].join('\n');
  return (
    <Scene
      read={
        <div className={styles.code}>
          <Headline title={say('route.code-title')} lead={say('route.code-lead')} />
          <div className={styles.picture}>
            <Qr text={text} label={say('route.code')} />
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
