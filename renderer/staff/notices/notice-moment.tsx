import { BackKey } from '../../components/back-key.tsx';
import { Headline } from '../../components/headline.tsx';
import { Key } from '../../components/key.tsx';
import { ListScene } from '../../components/list-scene.tsx';
import { Row } from '../../components/row.tsx';
import { KeyRow } from '../../components/scene.tsx';
import { useStage } from '../../stage.tsx';
import { usualMoments } from './moments.ts';
import { dayMs, inTens, type NoticeEnd } from './notice-draft.ts';
import styles from './notices.module.css';
import { useMomentWords, useNoticesSay } from './use-notices-say.ts';

export interface NoticeMomentProps {
  readonly end: NoticeEnd;
  /** Null: now. */
  readonly chosenMs: number | null;
  /** One of the usual moments was touched. */
  readonly onChoose: (ms: number | null) => void;
  /** It is moved, and may be moved further. */
  readonly onMove: (ms: number) => void;
  readonly onBack: () => void;
}

const hourMs = 60 * 60_000;
const steps = [
  ['hour-before', -hourMs],
  ['hour-after', hourMs],
  ['day-after', dayMs],
] as const;

/** When a notice begins or ends: one of the usual moments, or any other, by hours and days. */
export function NoticeMoment({ end, chosenMs, onChoose, onMove, onBack }: NoticeMomentProps) {
  const { nowMs, venue, openings, visit, panel } = useStage();
  const say = useNoticesSay();
  const written = useMomentWords();
  const isTight = panel === 'compact' && visit.modes.size === 'elder';
  const atMs = chosenMs ?? inTens(nowMs);
  return (
    <ListScene
      halves={isTight ? 'even' : 'act-wide'}
      read={
        <Headline
          asked={say(`notices.${end}`)}
          title={chosenMs === null ? say('notices.now') : written(chosenMs)}
          size={isTight ? 'h2' : 'h1'}
        />
      }
      rows={usualMoments(end, nowMs, venue.timeZone, openings.venue).map(({ name, ms }) => ({
        key: `${name} ${ms === chosenMs}`,
        node: (
          <Row
            name={say(`notices.moment-${name}`)}
            note={ms === null ? undefined : written(ms)}
            isCurrent={ms === chosenMs}
            onPress={() => onChoose(ms)}
          />
        ),
      }))}
      last={
        <div className={styles.deeds}>
          <KeyRow>
            <BackKey onPress={onBack} />
            {steps.map(([name, ms]) => (
              <Key key={name} onPress={() => onMove(Math.max(inTens(nowMs), atMs + ms))}>
                {say(`notices.${name}`)}
              </Key>
            ))}
          </KeyRow>
        </div>
      }
    />
  );
}
