import type { MapFloor } from '#contract/page/draft-maps.ts';

/** A spot on a floor, in the units of its plan. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

export function distance(one: Spot, other: Spot): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}

/** Whither a spot lies from another one: clockwise from the top of the plan, to five degrees. */
export function bearingTo(from: Spot, to: Spot): number {
  const degrees = (Math.atan2(to.x - from.x, from.y - to.y) * 180) / Math.PI;
  return (Math.round(degrees / 5) * 5 + 360) % 360;
}

/** To a tenth of a unit: as plans are stored. */
export function rounded({ x, y }: Spot): Spot {
  return { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 };
}

/** The spot on a stretch that is nearest to another. */
export function onStretch(spot: Spot, from: Spot, to: Spot): Spot {
  const length = distance(from, to);
  const along =
    length === 0 ? 0 : ((spot.x - from.x) * (to.x - from.x) + (spot.y - from.y) * (to.y - from.y)) / length ** 2;
  const part = Math.min(1, Math.max(0, along));
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
}

export function spotsIn(points: string): Spot[] {
  return points.split(' ').map((pair) => {
    const [x = 0, y = 0] = pair.split(',').map(Number);
    return { x, y };
  });
}

/** Whether a spot is inside a closed line. */
export function isInside({ x, y }: Spot, ring: readonly Spot[]): boolean {
  let isIn = false;
  ring.forEach((from, index) => {
    const to = ring[(index + 1) % ring.length] ?? from;
    if (from.y > y !== to.y > y && x < from.x + ((y - from.y) * (to.x - from.x)) / (to.y - from.y)) isIn = !isIn;
  });
  return isIn;
}

type Nodes = MapFloor['ways']['nodes'];

export function nearestNode(nodes: Nodes, spot: Spot): Nodes[number] | undefined {
  return nodes.toSorted((one, other) => distance(one, spot) - distance(other, spot))[0];
}
