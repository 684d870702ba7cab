import { useMemo } from 'react';
import type { Point, Route } from '#contract/page/guide-calls.ts';
import type { Floor, Plan } from '#contract/venue/guide.ts';
import { type IconDrawing, iconDrawings } from '../../components/icon-drawings.ts';
import { frameOf } from '../../components/plan/plan-frame.ts';
import { PlanLayers } from '../../components/plan/plan-layers.tsx';
import { turnPlan } from '../../components/plan/plan-turned.ts';
import { StandMark } from '../../components/plan/stand-mark.tsx';
import { type Size, useSize } from '../../components/plan/use-size.ts';
import { usePick, useStage } from '../../stage.tsx';
import { type DrawnMark, marksOn } from './plan-marks.ts';
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
  const { ref, size } = useSize<HTMLDivElement>();
  const floorId = route.legs[route.steps[step]?.leg ?? 0]?.floorId;
  const floor = route.floors.find(({ id }) => id === floorId);
  if (!floor?.plan) return <div ref={ref} className={styles.plan} />;
  return (
    <div ref={ref} className={styles.plan} role="img" aria-label={say('route.plan', { floor: pick(floor.name) })}>
      {size && size.width > 0 && <Drawing {...{ route, step, placeId, size }} floor={floor} plan={floor.plan} />}
    </div>
  );
}

interface DrawingProps extends PlanViewProps {
  readonly size: Size;
  readonly floor: Floor;
  readonly plan: Plan;
}

function Drawing({ route, step, placeId, size, floor, plan }: DrawingProps) {
  const { venue, language, say, visit } = useStage();
  const { bearingDegrees } = route.stand;
  const { turned, scale, left, top, toPanel, rooms } = useMemo(
    () => laidOut(plan, bearingDegrees, size),
    [plan, bearingDegrees, size],
  );
  const target = route.places.find(({ id }) => id === placeId)?.spot;
  const spot = target?.floorId === floor.id ? target : null;
  const shared = { route, placeId, language, say, size, toPanel, sharedSigns: venue.sharedSigns, floorId: floor.id };
  const marks = marksOn({ ...shared, rooms, textPx: textPx[visit.modes.size] });
  return (
    <svg className={styles.drawing} viewBox={`0 0 ${size.width} ${size.height}`} aria-hidden="true">
      <g transform={`translate(${left} ${top}) scale(${scale}) ${turned.transform}`}>
        <PlanLayers plan={plan} placeId={placeId} />
      </g>
      {marks.map((mark) => mark.kind !== 'target' && <Mark key={mark.key} mark={mark} />)}
      <Line route={route} step={step} floorId={floor.id} spot={spot} toPanel={toPanel} />
      {marks.map((mark) => mark.kind === 'target' && <Mark key={mark.key} mark={mark} />)}
    </svg>
  );
}

/** How a plan lies on the panel, whatever is told of it. */
function laidOut(plan: Plan, bearingDegrees: number, size: Size) {
  const turned = turnPlan(plan.width, plan.height, bearingDegrees);
  const { scale, left, top } = frameOf(plan, turned, size);
  const toPanel = (point: Point): Point => {
    const { x, y } = turned.point(point);
    return { x: left + x * scale, y: top + y * scale };
  };
  return { turned, scale, left, top, toPanel, rooms: roomsOf(plan, toPanel) };
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
    <g>
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

const boxed: ReadonlySet<DrawnMark['kind']> = new Set(['target', 'floor', 'passed']);

function Mark({ mark }: { mark: DrawnMark }) {
  const { x, y, width, height, kind, lines, icon, letterPx, isTurned } = mark;
  if (icon) {
    const drawing: IconDrawing = iconDrawings[icon];
    return (
      <g className={styles.icon} data-kind={kind}>
        {boxed.has(kind) && <rect x={x - width / 2} y={y - height / 2} width={width} height={height} />}
        <g transform={`translate(${x - letterPx / 2} ${y - letterPx / 2}) scale(${letterPx / 48})`}>
          <path d={drawing.ink} />
          {drawing.brass !== '' && <path data-brass="" d={drawing.brass} />}
        </g>
      </g>
    );
  }
  return (
    <g className={styles.mark} data-kind={kind} transform={isTurned ? `rotate(-90 ${x} ${y})` : undefined}>
      {boxed.has(kind) && <rect x={x - width / 2} y={y - height / 2} width={width} height={height} />}
      {lines.map((line, index) => (
        <text key={line} x={x} y={y + (index - (lines.length - 1) / 2) * letterPx * 1.2} style={{ fontSize: letterPx }}>
          {line}
        </text>
      ))}
    </g>
  );
}
