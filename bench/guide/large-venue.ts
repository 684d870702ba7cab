import type { Guide, WayEdge, WayNode } from '#contract/venue/guide.ts';
import { type Place, placeSchema } from '#contract/venue/venue.ts';

const floors = 10;
const columns = 45;
const rows = 44;
/** Between two corridors. */
const gapMetres = 6;
const shafts = 10;
const placesOnFloor = 1000;

const shops = ['茶叶店', '书店', '鞋店', '眼镜店', '药店', '面馆', '咖啡馆', '玩具店', '花店', '钟表店'];

/** A house of ten floors with 10,000 places and some 40,000 edges: corridors in a grid, ten lifts, ten stairs. */
export function largeVenue(): { readonly guide: Guide; readonly places: Place[] } {
  const spots = range(floors).flatMap((floor) =>
    range(columns).flatMap((x) => range(rows).map((y) => ({ floor: floor + 1, x, y, number: x * rows + y }))),
  );
  const named = (order: number) => ({ id: `f${order}`, order, name: { 'zh-CN': `${order} 楼` }, metresPerUnit: 1 });
  return {
    places: spots.filter(({ number }) => number < placesOnFloor).map(placeAt),
    guide: {
      nodes: spots.map(nodeAt),
      edges: [...spots.flatMap(corridors), ...range(shafts).flatMap(shaft)],
      floors: range(floors).map((floor) => named(floor + 1)),
      passages: range(shafts).map((number) => {
        return { id: `lift-${number}`, name: { 'zh-CN': `${number} 号电梯` }, placeIds: [] };
      }),
      stands: [{ id: 'here', nodeId: idAt({ floor: 1, x: 20, y: 20 }), bearingDegrees: 0 }],
    },
  };
}

interface Spot {
  readonly floor: number;
  readonly x: number;
  readonly y: number;
}

const range = (length: number) => Array.from({ length }, (_, index) => index);
const idAt = ({ floor, x, y }: Spot) => `f${floor}-${x}-${y}`;

function nodeAt({ floor, x, y }: Spot): WayNode {
  return { id: idAt({ floor, x, y }), floorId: `f${floor}`, x: x * gapMetres, y: y * gapMetres };
}

/** To the spot before it in its row and in its column. */
function corridors({ floor, x, y }: Spot): WayEdge[] {
  const here = idAt({ floor, x, y });
  return [
    ...(x > 0 ? [walk(idAt({ floor, x: x - 1, y }), here)] : []),
    ...(y > 0 ? [walk(idAt({ floor, x, y: y - 1 }), here)] : []),
  ];
}

/** A lift between each two floors, and beside it stairs from each to the next. */
function shaft(number: number): WayEdge[] {
  const [x, y] = [number * 4, number * 4];
  const pairs = range(floors).flatMap((low) => range(low).map((high) => [high + 1, low + 1] as const));
  return pairs.flatMap(([low, high]): WayEdge[] => {
    const lift = walk(idAt({ floor: low, x, y }), idAt({ floor: high, x, y }));
    const stairs = walk(idAt({ floor: low, x: x + 1, y }), idAt({ floor: high, x: x + 1, y }));
    return [
      { ...lift, kind: 'lift', passageId: `lift-${number}` },
      ...(high === low + 1 ? [{ ...stairs, kind: 'stairs' as const }] : []),
    ];
  });
}

function walk(from: string, to: string): WayEdge {
  return { from, to, kind: 'walk', isOneWay: false };
}

function placeAt({ floor, x, y }: Spot): Place {
  const number = (floor - 1) * placesOnFloor + x * rows + y;
  const name = `${shops[number % shops.length]}${number}`;
  return placeSchema.parse({
    id: `place-${number}`,
    sign: String(number),
    name: { 'zh-CN': name, en: `Shop ${number}` },
    floor: { 'zh-CN': `${floor} 楼` },
    way: { 'zh-CN': '看图走。' },
    icon: 'shop',
    names: [`老${name}`],
    spot: { floorId: `f${floor}`, x: x * gapMetres, y: y * gapMetres + 2, doorId: idAt({ floor, x, y }) },
  });
}
