import { useMemo } from 'react';
import type { Point } from '#contract/page/guide-calls.ts';
import type { PlacedStand } from '#contract/page/stand.ts';
import type { Floor, Plan } from '#contract/venue/guide.ts';
import { widthInEms } from '../../components/plan/mark-lines.ts';
import { frameOf } from '../../components/plan/plan-frame.ts';
import { type PlanMark, roomFor } from '../../components/plan/plan-labels.ts';
import { PlanLayers } from '../../components/plan/plan-layers.tsx';
import { turnPlan } from '../../components/plan/plan-turned.ts';
import { StandMark } from '../../components/plan/stand-mark.tsx';
import { type Size, useSize } from '../../components/plan/use-size.ts';
import { usePick, useStage } from '../../stage.tsx';
import styles from './stand.module.css';

interface StandPlanProps {
  readonly stand: PlacedStand;
  readonly floor: Floor;
}

/** The floor of a stand with what is near it; what lies ahead of whoever reads the screen is at the top. */
export function StandPlan({ stand, floor }: StandPlanProps) {
  const { say } = useStage();
  const pick = usePick();
  const { ref, size } = useSize<HTMLDivElement>();
  if (!floor.plan) return <div ref={ref} className={styles.plan} />;
  return (
    <div ref={ref} className={styles.plan} role="img" aria-label={say('stand.plan', { floor: pick(floor.name) })}>
      {size && size.width > 0 && <Drawing {...{ stand, size }} plan={floor.plan} />}
    </div>
  );
}

interface DrawingProps extends Pick<StandPlanProps, 'stand'> {
  readonly plan: Plan;
  readonly size: Size;
}

/** Names that lie on the plan, in pixels. */
const letterPx = { standard: 28, elder: 36 } as const;
/** Room around what is drawn where the terminal stands. */
const standPx = 64;

function Drawing({ stand, plan, size }: DrawingProps) {
  const { visit } = useStage();
  const pick = usePick();
  const { bearingDegrees } = stand;
  const { turned, scale, left, top } = useMemo(() => {
    const onPaper = turnPlan(plan.width, plan.height, bearingDegrees);
    return { turned: onPaper, ...frameOf(plan, onPaper, size) };
  }, [plan, bearingDegrees, size]);
  const toPanel = (point: Point): Point => {
    const { x, y } = turned.point(point);
    return { x: left + x * scale, y: top + y * scale };
  };
  const px = letterPx[visit.modes.size];
  const at = toPanel(stand);
  const wanted = stand.near.map(({ id, name, spot }) => {
    const text = pick(name);
    const { x, y } = toPanel(spot);
    const width = widthInEms(text) * px;
    const within = Math.min(Math.max(x, width / 2), size.width - width / 2);
    const mark: NamedMark = { key: id, text, x: within, y, width, height: px * 1.2 };
    return { spots: [mark], clearOf: [{ ...at, width: standPx, height: standPx }] };
  });
  return (
    <svg className={styles.drawing} viewBox={`0 0 ${size.width} ${size.height}`} aria-hidden="true">
      <g transform={`translate(${left} ${top}) scale(${scale}) ${turned.transform}`}>
        <PlanLayers plan={plan} placeId={null} />
      </g>
      {roomFor(wanted, size).map(({ key, text, x, y }) => (
        <text key={key} className={styles.name} x={x} y={y} style={{ fontSize: px }}>
          {text}
        </text>
      ))}
      <StandMark {...at} />
    </svg>
  );
}

interface NamedMark extends PlanMark {
  readonly text: string;
}
