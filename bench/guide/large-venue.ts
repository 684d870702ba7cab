import type { Guide, WayEdge, WayNode } from '#contract/venue/guide.ts';
import { type Place, placeSchema } from '#contract/venue/venue.ts';

const floors = 10;
const columns = 45;
const rows = 44;
/** Between two corridors. */
const gapMetres = 6;
const shafts = 10;

const shops = ['茶叶店', '书店', '鞋店', '眼镜店', '药店', '面馆', '咖啡馆', '玩具店', '花店', '钟表店'];

/** A house of ten floors with 10,000 places and some 40,000 edges: corridors in a grid, ten lifts, ten stairs. */
export function largeVenue(): { readonly guide: Guide; readonly places: Place[] } {
  const nodes: WayNode[] = [];
  const edges: WayEdge[] = [];
  const places: Place[] = [];
  const id = (floor: number, x: number, y: number) => `f${floor}-${x}-${y}`;
  for (let floor = 1; floor <= floors; floor += 1)
    for (let x = 0; x < columns; x += 1)
      for (let y = 0; y < rows; y += 1) {
        nodes.push({ id: id(floor, x, y), floorId: `f${floor}`, x: x * gapMetres, y: y * gapMetres });
        if (x > 0) edges.push(walk(id(floor, x - 1, y), id(floor, x, y)));
        if (y > 0) edges.push(walk(id(floor, x, y - 1), id(floor, x, y)));
        const number = (floor - 1) * 1000 + x * rows + y;
        if (x * rows + y < 1000) places.push(placeAt(number, floor, x, y));
      }
  for (let shaft = 0; shaft < shafts; shaft += 1)
    for (let low = 1; low <= floors; low += 1)
      for (let high = low + 1; high <= floors; high += 1) {
        const [x, y] = [shaft * 4, shaft * 4];
        edges.push({ ...walk(id(low, x, y), id(high, x, y)), kind: 'lift', passageId: `lift-${shaft}` });
        if (high === low + 1) edges.push({ ...walk(id(low, x + 1, y), id(high, x + 1, y)), kind: 'stairs' });
      }
  const named = (order: number) => ({ id: `f${order}`, order, name: { 'zh-CN': `${order} 楼` }, metresPerUnit: 1 });
  return {
    places,
    guide: {
      nodes,
      edges,
      floors: Array.from({ length: floors }, (_, index) => named(index + 1)),
      passages: Array.from({ length: shafts }, (_, shaft) => ({ id: `lift-${shaft}`, name: { 'zh-CN': `${shaft} 号电梯` } })),
      stands: [{ id: 'here', nodeId: id(1, 20, 20), bearingDegrees: 0 }],
    },
  };
}

function walk(from: string, to: string): WayEdge {
  return { from, to, kind: 'walk', isOneWay: false };
}

function placeAt(number: number, floor: number, x: number, y: number): Place {
  const name = `${shops[number % shops.length]}${number}`;
  return placeSchema.parse({
    id: `place-${number}`,
    sign: String(number),
    name: { 'zh-CN': name, en: `Shop ${number}` },
    floor: { 'zh-CN': `${floor} 楼` },
    way: { 'zh-CN': '看图走。' },
    icon: 'shop',
    names: [`老${name}`],
    spot: { floorId: `f${floor}`, x: x * gapMetres, y: y * gapMetres + 2, doorId: `f${floor}-${x}-${y}` },
  });
}
