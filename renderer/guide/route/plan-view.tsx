import { useMemo } from 'react';
import type { Point, Route } from '#contract/page/guide-calls.ts';
import { type IconDrawing, iconDrawings } from '../../components/icon-drawings.ts';
import { DrawnPlan } from '../../components/plan/drawn-plan.tsx';
import type { LaidPlan } from '../../components/plan/laid-plan.ts';
import { StandMark } from '../../components/plan/stand-mark.tsx';
import { usePick, useStage } from '../../stage.tsx';
import { boxedKinds, type DrawnMark } from './drawn-mark.ts';
import { marksOn } from './plan-marks.ts';
import { roomsOf } from './plan-rooms.ts';
import styles from './plan-view.module.css';

interface PlanViewProps {
  readonly route: Route;
  /** Place of the sentence that is told, in the route's steps. */
  readonly step: number;
  readonly placeId: string;
}

const textPx = { standard: 28, elder: 40 } as const;

/** The floor of the sentence that is told, with the way drawn on it; what lies ahead of the visitor is at the top. */
export function PlanView({ route, step, placeId }: PlanViewProps) {
  const { say } = useStage();
  const pick = usePick();
  const floorId = route.legs[route.steps[step]?.leg ?? 0]?.floorId;
  const floor = route.floors.find(({ id }) => id === floorId);
  return (
    <DrawnPlan
      plan={floor?.plan}
      label={floor ? say('route.plan', { floor: pick(floor.name) }) : ''}
      bearingDegrees={route.stand.bearingDegrees}
      placeId={placeId}
    >
      {(laid) => floor && <OnPlan {...{ route, step, placeId, laid }} floorId={floor.id} />}
    </DrawnPlan>
  );
}

interface OnPlanProps extends PlanViewProps {
  readonly laid: LaidPlan;
  readonly floorId: string;
}

/** The way on one floor, and what is named beside it. */
function OnPlan({ route, step, placeId, laid, floorId }: OnPlanProps) {
  const { venue, language, say, visit } = useStage();
  const { plan, size, toPanel } = laid;
  const rooms = useMemo(() => roomsOf(plan, toPanel), [plan, toPanel]);
  const target = route.places.find(({ id }) => id === placeId)?.spot;
  const spot = target?.floorId === floorId ? target : null;
  const shared = { route, placeId, language, say, size, toPanel, sharedSigns: venue.sharedSigns, floorId };
  const marks = marksOn({ ...shared, rooms, textPx: textPx[visit.modes.size] });
  return (
    <>
      {marks.map((mark) => mark.about && <Leader key={mark.key} mark={mark} about={mark.about} />)}
      {marks.map((mark) => !isOverWay(mark) && <Mark key={mark.key} mark={mark} />)}
      <Line {...{ route, step, floorId, spot, toPanel }} />
      {marks.map((mark) => isOverWay(mark) && <Mark key={mark.key} mark={mark} />)}
    </>
  );
}

interface LineProps {
  readonly route: Route;
  readonly step: number;
  readonly floorId: string;
  /** The middle of the place, where it is on this floor. */
  readonly spot: Point | null;
  readonly toPanel: (point: Point) => Point;
}

/** The way on this floor, the stretch of the sentence that is told on top of it, and where the visitor stands. */
function Line({ route, step, floorId, spot, toPanel }: LineProps) {
  const now = route.steps[step];
  const onLeg = (now && route.legs[now.leg]?.points.slice(now.from, now.to + 1)) ?? [];
  // At its end the way goes in at the door.
  const told = now?.kind === 'arrive' && spot ? [...onLeg, spot] : onLeg;
  const written = (points: readonly Point[]) =>
    points
      .map(toPanel)
      .map(({ x, y }) => `${x},${y}`)
      .join(' ');
  const stand = route.stand.floorId === floorId ? toPanel(route.stand) : null;
  const legs = route.legs.flatMap((leg, index) => (leg.floorId === floorId ? [{ ...leg, key: index }] : []));
  const wayOf = ({ points, key }: (typeof legs)[number]) =>
    written(spot && key === route.legs.length - 1 ? [...points, spot] : points);
  return (
    <g className={styles.line}>
      {legs.map((leg) => (
        <polyline key={leg.key} className={styles.casing} points={wayOf(leg)} />
      ))}
      {legs.map((leg) => (
        <polyline key={leg.key} className={styles.way} points={wayOf(leg)} pathLength={1} />
      ))}
      {told.length > 1 && <polyline className={styles.told} points={written(told)} />}
      {stand && <StandMark {...stand} />}
    </g>
  );
}

/** The way leads to these, and must not run through their words. */
const isOverWay = ({ kind }: DrawnMark) => kind === 'target' || kind === 'floor';

/** From a name to what it is about; its plate lies over the beginning. */
function Leader({ mark: { x, y, kind }, about }: { mark: DrawnMark; about: Point }) {
  return <line className={styles.leader} data-kind={kind} x1={x} y1={y} x2={about.x} y2={about.y} />;
}

function Mark({ mark }: { mark: DrawnMark }) {
  const { x, y, width, height, kind, lines, icon, letterPx, isTurned } = mark;
  if (icon) {
    const drawing: IconDrawing = iconDrawings[icon];
    return (
      <g className={styles.icon} data-kind={kind}>
        {boxedKinds.has(kind) && <rect x={x - width / 2} y={y - height / 2} width={width} height={height} />}
        <g transform={`translate(${x - letterPx / 2} ${y - letterPx / 2}) scale(${letterPx / 48})`}>
          <path d={drawing.ink} />
          {drawing.brass !== '' && <path data-brass="" d={drawing.brass} />}
        </g>
      </g>
    );
  }
  return (
    <g className={styles.mark} data-kind={kind} transform={isTurned ? `rotate(-90 ${x} ${y})` : undefined}>
      {boxedKinds.has(kind) && <rect x={x - width / 2} y={y - height / 2} width={width} height={height} />}
      {lines.map((line, index) => (
        <text key={line} x={x} y={y + (index - (lines.length - 1) / 2) * letterPx * 1.2} style={{ fontSize: letterPx }}>
          {line}
        </text>
      ))}
    </g>
  );
}
