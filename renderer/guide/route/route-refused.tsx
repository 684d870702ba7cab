import type { NotReached } from '#contract/page/guide-calls.ts';
import type { Place } from '#contract/venue/venue.ts';
import { BackKey } from '../../components/back-key.tsx';
import { Headline } from '../../components/headline.tsx';
import { Key } from '../../components/key.tsx';
import { Notice } from '../../components/notice.tsx';
import { KeyRow, Scene } from '../../components/scene.tsx';
import { SealKey } from '../../components/seal-key.tsx';
import { joinSentences } from '../../i18n/sentences.ts';
import { usePick, useStage } from '../../stage.tsx';
import { OthersKey } from '../others-key.tsx';
import styles from './route-screen.module.css';
import { useClosedSentences } from './use-closed-sentences.ts';

interface RouteRefusedProps {
  readonly place: Place;
  readonly onOthers: (() => void) | null;
  readonly refusal: NotReached;
  /** Shows the way with its steps. */
  readonly onWithSteps: () => void;
}

/** Nothing leads there now, or only what has steps: that is said, and a person offered. */
export function RouteRefused({ place, onOthers, refusal: { code, around }, onWithSteps }: RouteRefusedProps) {
  const { say, core, language } = useStage();
  const pick = usePick();
  const closed = useClosedSentences(around);
  return (
    <Scene
      read={
        <div className={styles.refused}>
          <Headline title={pick(place.name)} lead={pick(place.floor)} />
          <Notice tone="caution" icon="access">
            {joinSentences([...closed, say(code === 'no-way' ? 'route.no-way' : 'route.only-with-steps')], language)}
          </Notice>
        </div>
      }
      main={
        <SealKey icon="people" onPress={() => core.intend({ kind: 'call-staff' })}>
          {say('route.call')}
        </SealKey>
      }
      last={
        <KeyRow>
          <BackKey />
          <OthersKey onOthers={onOthers} />
          {code === 'only-with-steps' && (
            <Key icon="signpost" onPress={onWithSteps}>
              {say('route.with-steps')}
            </Key>
          )}
        </KeyRow>
      }
    />
  );
}
