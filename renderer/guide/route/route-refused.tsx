import type { NotReached } from '#contract/page/guide-calls.ts';
import type { Place } from '#contract/venue/venue.ts';
import { BackKey } from '../../components/back-key.tsx';
import { Headline } from '../../components/headline.tsx';
import { Key } from '../../components/key.tsx';
import { Notice } from '../../components/notice.tsx';
import { KeyRow, Scene } from '../../components/scene.tsx';
import { SealKey } from '../../components/seal-key.tsx';
import { staffValues } from '../../i18n/opening-words.ts';
import { joinSentences } from '../../i18n/sentences.ts';
import { useMoment, usePick, useStage } from '../../stage.tsx';
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

/** Nothing leads there now, or only what has steps: that is said, and a person offered where one is there. */
export function RouteRefused({ place, onOthers, refusal: { code, around }, onWithSteps }: RouteRefusedProps) {
  const { say, core, language, openings } = useStage();
  const pick = usePick();
  const staff = staffValues(openings.staff, useMoment());
  const hasOtherWay = code === 'only-with-steps';
  const withSteps = { icon: 'signpost', onPress: onWithSteps, children: say('route.with-steps') } as const;
  const call = {
    icon: 'people',
    onPress: () => core.intend({ kind: 'call-staff' }),
    children: say('route.call'),
  } as const;
  const isAway = staff.staff === 'away';
  const closed = useClosedSentences(around);
  return (
    <Scene
      read={
        <div className={styles.refused}>
          <Headline title={pick(place.name)} lead={pick(place.floor)} />
          <Notice tone="caution" icon="access">
            {joinSentences([...closed, say(hasOtherWay ? 'route.only-with-steps' : 'route.no-way', staff)], language)}
          </Notice>
        </div>
      }
      main={isAway ? hasOtherWay && <SealKey {...withSteps} /> : <SealKey {...call} />}
      last={
        <KeyRow>
          <BackKey />
          <OthersKey onOthers={onOthers} />
          {hasOtherWay && !isAway && <Key {...withSteps} />}
        </KeyRow>
      }
    />
  );
}
