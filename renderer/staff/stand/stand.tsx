import type { PlacedStand } from '#contract/page/stand.ts';
import type { Floor } from '#contract/venue/guide.ts';
import { BackKey } from '../../components/back-key.tsx';
import { Headline } from '../../components/headline.tsx';
import { Key } from '../../components/key.tsx';
import beside from '../../components/plan/beside-plan.module.css';
import { KeyRow, Scene } from '../../components/scene.tsx';
import { SealKey } from '../../components/seal-key.tsx';
import { usePick, useStage } from '../../stage.tsx';
import styles from './stand.module.css';
import { StandPlan } from './stand-plan.tsx';

export interface StandPageProps {
  readonly stand: PlacedStand;
  readonly floor: Floor;
  readonly isConfirmed: boolean;
  readonly onConfirm: () => void;
  /** To the other stands; null where there is none. */
  readonly onOther: (() => void) | null;
  readonly onBack: () => void;
}

/** One stand on its plan, turned as whoever reads the screen stands before it: is it this one? */
export function StandPage({ stand, floor, isConfirmed, onConfirm, onOther, onBack }: StandPageProps) {
  const { say, panel, visit } = useStage();
  const pick = usePick();
  const isLarge = visit.modes.size === 'elder';
  const isTight = panel === 'compact' && isLarge;
  const [near] = stand.near;
  const where = near
    ? say('stand.near', { floor: pick(floor.name), place: pick(near.name) })
    : say('stand.on', { floor: pick(floor.name) });
  return (
    <Scene
      read={
        <div className={beside.page}>
          <div className={styles.head}>
            <Headline
              title={say(isConfirmed ? 'stand.confirmed' : 'stand.title')}
              lead={isTight ? where : `${where}${say('stand.ahead')}`}
              size={isLarge && panel !== 'portrait' ? 'h2' : 'h1'}
            />
          </div>
          <StandPlan stand={stand} floor={floor} />
        </div>
      }
      main={
        !isConfirmed && (
          <SealKey icon="check" onPress={onConfirm}>
            {say('stand.yes')}
          </SealKey>
        )
      }
      last={
        <KeyRow>
          <BackKey onPress={onBack} />
          {onOther && (
            <Key icon="cross" onPress={onOther}>
              {say(isConfirmed ? 'stand.other' : 'stand.no')}
            </Key>
          )}
        </KeyRow>
      }
    />
  );
}
