import clipping from 'polygon-clipping';

/** A spot in the units that its owner says, x to the right and y downwards. */
export type Spot = readonly [number, number];
/** A closed line; its first spot is not repeated at the end. */
export type Ring = readonly Spot[];
/** What a ring encloses, less its holes. */
export interface Area {
  readonly outer: Ring;
  readonly holes: readonly Ring[];
}

export function ringsOf({ outer, holes }: Area): readonly Ring[] {
  return [outer, ...holes];
}

/** What is in one of these areas and in none of those. */
export function without(areas: readonly Area[], taken: readonly Area[]): Area[] {
  if (areas.length === 0) return [];
  return areasOf(clipping.difference(areas.map(asPolygon), ...taken.map((area) => [asPolygon(area)])));
}

/** What is in any of these areas. */
export function together(areas: readonly Area[]): Area[] {
  return areas.length === 0 ? [] : areasOf(clipping.union(areas.map(asPolygon)));
}

/** How much both have in common, in square units. */
export function sharedSize(one: readonly Area[], other: readonly Area[]): number {
  if (one.length === 0 || other.length === 0) return 0;
  return sizeOf(areasOf(clipping.intersection(one.map(asPolygon), other.map(asPolygon))));
}

export function sizeOf(areas: readonly Area[]): number {
  return areas.reduce(
    (sum, { outer, holes }) => sum + ringSize(outer) - holes.reduce((taken, hole) => taken + ringSize(hole), 0),
    0,
  );
}

function ringSize(ring: Ring): number {
  const twice = ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] as Spot;
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(twice) / 2;
}

function asPolygon(area: Area): [number, number][][] {
  return ringsOf(area).map((ring) => ring.map(([x, y]) => [x, y]));
}

function areasOf(polygons: readonly (readonly (readonly [number, number][])[])[]): Area[] {
  return polygons.flatMap((rings) => {
    const [outer, ...holes] = rings.map((ring) => ring.slice(0, -1));
    return outer && outer.length > 2 ? [{ outer, holes }] : [];
  });
}

/** Left, top, right and bottom of all of them. */
function boxOf(areas: readonly Area[]): readonly [number, number, number, number] {
  const spots = areas.flatMap(({ outer }) => outer);
  const [xs, ys] = [spots.map(([x]) => x), spots.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** Whether nothing of these can lie over those, by the boxes around them. */
export function areApart(one: readonly Area[], other: readonly Area[]): boolean {
  const [left, top, right, bottom] = boxOf(one);
  const [otherLeft, otherTop, otherRight, otherBottom] = boxOf(other);
  return left >= otherRight || otherLeft >= right || top >= otherBottom || otherTop >= bottom;
}
