import { useRef } from 'react';
import type { Language } from '#contract/base/language.ts';
import type { MapFloor, MapPlace, TriedWay } from '#contract/page/draft-maps.ts';
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
  const { floor, view, backdrop } = props;
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
      data-traced={backdrop?.isShown || undefined}
      aria-label={say('map.drawing')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys move a cross on it
      tabIndex={0}
      {...pointing}
      {...typing}
    >
      <rect className={styles.paper} x={0} y={0} width={floor.plan?.width ?? 0} height={floor.plan?.height ?? 0} />
      {backdrop?.isShown && <Traced source={backdrop.source} floor={floor} />}
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

/** The picture that is traced, as large as the plan has room for it. It goes along with what is drawn, for it lies in the same units. */
function Traced({ source, floor: { plan } }: { source: string; floor: MapFloor }) {
  return plan && <image className={styles.traced} href={source} width={plan.width} height={plan.height} aria-hidden />;
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
  const here = map.places.filter(({ spot }) => spot?.floorId === floor.floorId);
  const isChosen = (partId: string) => selection?.kind === 'place' && selection.partId === partId;
  const words = wordsWithRoom(here, isChosen, language, size);
  return here.flatMap(({ partId, spot }) => {
    if (!spot) return [];
    const door = byId.get(spot.doorId);
    return [
      <g key={partId} className={styles.place} data-chosen={isChosen(partId) || undefined}>
        {door && <line x1={spot.x} y1={spot.y} x2={door.x} y2={door.y} />}
        <rect x={spot.x - size * 0.6} y={spot.y - size * 0.6} width={size * 1.2} height={size * 1.2} />
        {words.has(partId) && (
          <text x={spot.x} y={spot.y - size} style={{ fontSize: size * 2 }}>
            {words.get(partId)}
          </text>
        )}
      </g>,
    ];
  });
}

/** The names for which there is room, the chosen place's first. */
function wordsWithRoom(
  places: readonly MapPlace[],
  isChosen: (partId: string) => boolean,
  language: Language,
  size: number,
): ReadonlyMap<string, string> {
  const taken: { readonly left: number; readonly right: number; readonly y: number }[] = [];
  const words = new Map<string, string>();
  for (const { partId, name, spot } of places.toSorted(
    (one, other) => Number(isChosen(other.partId)) - Number(isChosen(one.partId)),
  )) {
    const text = nameIn(name, language);
    if (!spot) continue;
    // A letter is as wide as it is high at most; Latin ones are half as wide.
    const half = (text.length * size * (language === 'en' ? 1.1 : 2)) / 2;
    const box = { left: spot.x - half, right: spot.x + half, y: spot.y };
    const isCrowded = taken.some(
      (one) => Math.abs(one.y - box.y) < 2.2 * size && one.left < box.right && box.left < one.right,
    );
    if (isCrowded) continue;
    taken.push(box);
    words.set(partId, text);
  }
  return words;
}
