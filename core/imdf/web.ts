import FlatQueue from 'flatqueue';
import { type Area, type Ring, ringsOf, type Spot } from './areas.ts';
import { along, distanceToEdge, isInside, isStraightInside, lengthOf } from './lines.ts';

/** A detour of so much is none: what it saves in lines lets a way go by the doors on it. */
const detour = 1.03;
/** Each spot is tied to so many of those that are seen from it, the nearest. */
const mostSeen = 40;
const mostCorners = 300;

/** Spots at which somebody turns who walks around the corners of an area, a step away from each; none where it is too fine. */
export function turningSpots(area: Area): Spot[] {
  const corners = ringsOf(area).flatMap((ring) => cornersOf(ring).flatMap((corner) => stepAway(area, corner)));
  return corners.length > mostCorners ? [] : corners;
}

interface Corner {
  readonly spot: Spot;
  /** Between its two walls, of length 1. */
  readonly between: Spot;
}

function cornersOf(ring: Ring): Corner[] {
  return ring.flatMap((spot, index) => {
    const before = ring[(index + ring.length - 1) % ring.length] as Spot;
    const after = ring[(index + 1) % ring.length] as Spot;
    const [back, on] = [lengthOf([spot, before]), lengthOf([spot, after])];
    const x = (before[0] - spot[0]) / back + (after[0] - spot[0]) / on;
    const y = (before[1] - spot[1]) / back + (after[1] - spot[1]) / on;
    const length = Math.hypot(x, y);
    // A bend that is hardly one is nothing to walk around.
    return length > 0.2 ? [{ spot, between: [x / length, y / length] as Spot }] : [];
  });
}

function stepAway(area: Area, { spot: [x, y], between: [byX, byY] }: Corner): Spot[] {
  const isOutward = !isInside(area, [x + byX * 0.02, y + byY * 0.02]);
  if (!isOutward) return [];
  const found = [0.9, 0.45]
    .map((metres): Spot => [x - byX * metres, y - byY * metres])
    .find((spot) => isFree(area, spot));
  return found ? [found] : [];
}

function isFree(area: Area, spot: Spot): boolean {
  return isInside(area, spot) && distanceToEdge(area, spot) > 0.25;
}

/** A spot in front of an opening, inside the area, as far from its edge as there is room; null where the area is not there. */
export function footOf(area: Area, [from, to]: readonly [Spot, Spot]): Spot | null {
  const length = lengthOf([from, to]) || 1;
  const across: Spot = [-(to[1] - from[1]) / length, (to[0] - from[0]) / length];
  const middle = along([from, to], 0.5);
  for (const metres of [1.2, 0.8, 0.5, 0.25]) {
    const both = [metres, -metres].map((by): Spot => [middle[0] + across[0] * by, middle[1] + across[1] * by]);
    const found = both.find((spot) => isInside(area, spot) && distanceToEdge(area, spot) > metres * 0.6);
    if (found) return found;
  }
  return null;
}

/**
 * Ties spots of an area together by straight lines that stay in it: as few as leave every way at most a little longer than
 * the shortest (a greedy spanner; I. Althöfer and others, "On sparse spanners of weighted graphs", 1993).
 * @returns pairs of places in `spots`.
 */
export function tieTogether(area: Area, spots: readonly Spot[]): (readonly [number, number])[] {
  const candidates = spots.flatMap((spot, from) =>
    spots
      .map((other, to) => ({ from, to, metres: lengthOf([spot, other]) }))
      .filter(({ to }) => to !== from)
      .toSorted((one, other) => one.metres - other.metres)
      .filter(({ to }) => isStraightInside(area, [spot, spots[to] as Spot]))
      .slice(0, mostSeen),
  );
  const ties: Map<number, number>[] = spots.map(() => new Map());
  const kept: (readonly [number, number])[] = [];
  for (const { from, to, metres } of candidates.toSorted((one, other) => one.metres - other.metres)) {
    if (metres < 0.01 || isWithin(ties, from, to, metres * detour)) continue;
    ties[from]?.set(to, metres);
    ties[to]?.set(from, metres);
    kept.push([from, to]);
  }
  return kept;
}

/** Whether one spot is reached from another by at most so many metres. */
function isWithin(ties: Ties, from: number, to: number, metres: number): boolean {
  return nearestFrom(ties, from, metres).has(to);
}

type Ties = readonly ReadonlyMap<number, number>[];

/** The spots that are reached by at most so many metres, each with the spot before it on the shortest way there. */
function nearestFrom(ties: Ties, from: number, mostMetres = Number.POSITIVE_INFINITY): ReadonlyMap<number, number> {
  const queue = new FlatQueue<readonly [spot: number, before: number]>();
  const before = new Map<number, number>();
  queue.push([from, from], 0);
  while (queue.length > 0) {
    const soFar = queue.peekValue() as number;
    const [spot, last] = queue.pop() as readonly [number, number];
    if (before.has(spot)) continue;
    before.set(spot, last);
    for (const [next, length] of ties[spot] ?? []) {
      if (soFar + length <= mostMetres && !before.has(next)) queue.push([next, spot], soFar + length);
    }
  }
  return before;
}

/** Of the ties those on a shortest way between two of the first `ends` spots: round other corners nobody goes. */
export function tiesBetween(
  spots: readonly Spot[],
  ends: number,
  ties: readonly (readonly [number, number])[],
): (readonly [number, number])[] {
  const lengths: Map<number, number>[] = spots.map(() => new Map());
  for (const [from, to] of ties) {
    const metres = lengthOf([spots[from] as Spot, spots[to] as Spot]);
    lengths[from]?.set(to, metres);
    lengths[to]?.set(from, metres);
  }
  const gone = new Set<string>();
  for (let from = 0; from < ends; from++) {
    const before = nearestFrom(lengths, from);
    for (let end = 0; end < ends; end++) {
      for (let spot = end, last = before.get(end); last !== undefined && last !== spot; last = before.get(spot)) {
        gone.add(`${spot} ${last}`);
        spot = last;
      }
    }
  }
  return ties.filter(([from, to]) => gone.has(`${from} ${to}`) || gone.has(`${to} ${from}`));
}
