import type { PlacedStand } from '#contract/page/stand.ts';
import type { Floor } from '#contract/venue/guide.ts';
import { DrawnPlan } from '../../components/plan/drawn-plan.tsx';
import type { LaidPlan } from '../../components/plan/laid-plan.ts';
import { widthInEms } from '../../components/plan/mark-lines.ts';
import { type PlanMark, roomFor } from '../../components/plan/plan-labels.ts';
import { StandMark } from '../../components/plan/stand-mark.tsx';
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
  const { bearingDegrees } = stand;
  const label = say('stand.plan', { floor: pick(floor.name) });
  return (
    <DrawnPlan plan={floor.plan} {...{ label, bearingDegrees }} placeId={null}>
      {(laid) => <OnPlan stand={stand} laid={laid} />}
    </DrawnPlan>
  );
}

interface NamedMark extends PlanMark {
  readonly text: string;
}

/** Names that lie on the plan, in pixels. */
const letterPx = { standard: 28, elder: 36 } as const;
/** Room around what is drawn where the terminal stands. */
const standPx = 64;

/** The stand, and the names of what is near it as far as there is room for them. */
function OnPlan({ stand, laid: { size, toPanel } }: { stand: PlacedStand; laid: LaidPlan }) {
  const { visit } = useStage();
  const pick = usePick();
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
    <>
      {roomFor(wanted, size).map(({ key, text, x, y }) => (
        <text key={key} className={styles.name} x={x} y={y} style={{ fontSize: px }}>
          {text}
        </text>
      ))}
      <StandMark {...at} />
    </>
  );
}
