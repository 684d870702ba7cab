import { useRef } from 'react';
import type { TriedWay } from '#contract/page/draft-maps.ts';
import type { PlanShape } from '#contract/venue/guide.ts';
import { useStage } from '../../../stage.tsx';
import { useConsoleSay } from '../use-console-say.ts';
import styles from './map.module.css';
import type { MapDrawingProps } from './map-drawing-props.ts';
import { nameIn } from './map-names.ts';
import type { Spot } from './points.ts';
import { useCross, usePointing } from './use-pointing.ts';

/** A floor as it is drawn, to be touched with a finger, a mouse, or a cross that the arrow keys move. */
export function MapDrawing(props: MapDrawingProps) {
  const { floor, view } = props;
  const say = useConsoleSay();
  const svg = useRef<SVGSVGElement>(null);
  const { drag, ...pointing } = usePointing(svg, props);
  const { cross, ...typing } = useCross(svg, props);
  const { x, y, width, height } = view.view;
  const moved = drag?.isMoving && drag.nodeId !== null ? { id: drag.nodeId, spot: drag.last } : null;
  return (
    <svg
      ref={svg}
      className={styles.drawing}
      viewBox={`${x} ${y} ${width} ${height}`}
      role="application"
      aria-label={say('map.drawing')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys move a cross on it
      tabIndex={0}
      {...pointing}
      {...typing}
    >
      <rect className={styles.paper} x={0} y={0} width={floor.plan?.width ?? 0} height={floor.plan?.height ?? 0} />
      <Shapes {...props} />
      <Ways {...props} moved={moved} size={width / 90} />
      {cross && (
        <path
          className={styles.cross}
          d={`M${cross.x - width / 30} ${cross.y}h${width / 15}M${cross.x} ${cross.y - width / 30}v${width / 15}`}
        />
      )}
    </svg>
  );
}

const looks: readonly PlanShape['look'][] = ['floor', 'garden', 'room', 'closed', 'wall', 'fine'];

/** Points are digits, commas and spaces: nothing else passes the contract. */
function Shapes({ floor, selection }: MapDrawingProps) {
  const shapes = (floor.plan?.shapes ?? []).map((shape, index) => ({ shape, index }));
  return looks.map((look) => (
    <g key={look} data-look={look}>
      {shapes
        .filter(({ shape }) => shape.look === look)
        .map(({ shape: { isClosed, points }, index }) => {
          const isChosen = selection?.kind === 'shape' && selection.index === index;
          const own = { points, 'data-chosen': isChosen || undefined };
          return isClosed ? <polygon key={index} {...own} /> : <polyline key={index} {...own} />;
        })}
    </g>
  ));
}

interface WaysProps extends MapDrawingProps {
  readonly moved: { readonly id: string; readonly spot: Spot } | null;
  /** Of a node, in units of the plan. */
  readonly size: number;
}

function Ways(props: WaysProps) {
  const { map, floor, selection, marks, tried, moved, size } = props;
  const nodes = floor.ways.nodes.map((node) => (moved?.id === node.id ? { ...node, ...moved.spot } : node));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const leading = new Set(map.between.between.flatMap(({ from, to }) => [from, to]));
  return (
    <>
      {floor.ways.edges.map(({ from, to, kind, isOneWay }, index) => {
        const [start, end] = [byId.get(from), byId.get(to)];
        const isChosen = selection?.kind === 'edge' && selection.index === index;
        if (!start || !end) return null;
        return (
          <g key={`${from} ${to}`} className={styles.edge} data-kind={kind} data-chosen={isChosen || undefined}>
            <line x1={start.x} y1={start.y} x2={end.x} y2={end.y} />
            {isOneWay && <Arrow from={start} to={end} size={size} />}
          </g>
        );
      })}
      <Tried tried={tried} floorId={floor.floorId} />
      {nodes.map(({ id, x, y }) => {
        const isChosen = selection?.kind === 'node' && selection.id === id;
        const own = { 'data-chosen': isChosen || undefined, 'data-leads': leading.has(id) || undefined };
        return <circle key={id} className={styles.node} cx={x} cy={y} r={isChosen ? size : size * 0.6} {...own} />;
      })}
      <Places {...props} byId={byId} />
      {floor.ways.stands.map(({ id, nodeId, bearingDegrees }) => {
        const node = byId.get(nodeId);
        return (
          node && (
            <g key={id} className={styles.stand} transform={`translate(${node.x} ${node.y}) rotate(${bearingDegrees})`}>
              <path d={`M0 ${-3.2 * size}L${1.4 * size} ${-1.2 * size}H${-1.4 * size}z`} />
              <circle r={1.3 * size} />
            </g>
          )
        );
      })}
      {marks.map(({ x, y }) => (
        <circle key={`${x} ${y}`} className={styles.mark} cx={x} cy={y} r={size} />
      ))}
    </>
  );
}

function Arrow({ from, to, size }: { from: Spot; to: Spot; size: number }) {
  const [x, y] = [(from.x + to.x) / 2, (from.y + to.y) / 2];
  const turn = (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI;
  return <path transform={`translate(${x} ${y}) rotate(${turn})`} d={`M${size} 0L${-size} ${size}V${-size}z`} />;
}

function Tried({ tried, floorId }: { tried: TriedWay | null; floorId: string }) {
  return (tried?.legs ?? []).flatMap(({ floorId: own, points }) =>
    own === floorId
      ? [
          <polyline
            key={points.length}
            className={styles.tried}
            points={points.map(({ x, y }) => `${x},${y}`).join(' ')}
          />,
        ]
      : [],
  );
}

function Places({ map, floor, selection, size, byId }: WaysProps & { byId: ReadonlyMap<string, Spot> }) {
  const { language } = useStage();
  return map.places.flatMap(({ partId, name, spot }) => {
    if (spot?.floorId !== floor.floorId) return [];
    const door = byId.get(spot.doorId);
    const isChosen = selection?.kind === 'place' && selection.partId === partId;
    return [
      <g key={partId} className={styles.place} data-chosen={isChosen || undefined}>
        {door && <line x1={spot.x} y1={spot.y} x2={door.x} y2={door.y} />}
        <rect x={spot.x - size * 0.6} y={spot.y - size * 0.6} width={size * 1.2} height={size * 1.2} />
        <text x={spot.x} y={spot.y - size} style={{ fontSize: size * 2 }}>
          {nameIn(name, language)}
        </text>
      </g>,
    ];
  });
}
