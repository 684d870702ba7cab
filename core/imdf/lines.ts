import { type Area, type Ring, ringsOf, type Spot } from './areas.ts';

/** A stretch between two spots. */
export type Stretch = readonly [Spot, Spot];

export function stretchesOf(ring: Ring): Stretch[] {
  return ring.map((spot, index) => [spot, ring[(index + 1) % ring.length] as Spot]);
}

export function lengthOf([from, to]: Stretch): number {
  return Math.hypot(to[0] - from[0], to[1] - from[1]);
}

/** The spot so far along a stretch: 0 is where it begins, 1 where it ends. */
export function along([from, to]: Stretch, part: number): Spot {
  return [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part];
}

/** Which side of a stretch a spot lies on, as twice the area of their triangle. */
function side([from, to]: Stretch, spot: Spot): number {
  return (to[0] - from[0]) * (spot[1] - from[1]) - (to[1] - from[1]) * (spot[0] - from[0]);
}

/** Whether two stretches cross inside both; to touch is not to cross. */
function cross(one: Stretch, other: Stretch): boolean {
  return (
    Math.sign(side(one, other[0])) * Math.sign(side(one, other[1])) < 0 &&
    Math.sign(side(other, one[0])) * Math.sign(side(other, one[1])) < 0
  );
}

/** How far along a stretch it meets another; null where they do not meet, or run beside each other. */
export function meetingPart(stretch: Stretch, other: Stretch): number | null {
  const [from, to] = [side(other, stretch[0]), side(other, stretch[1])];
  const [a, b] = [side(stretch, other[0]), side(stretch, other[1])];
  if (from === to || from * to > 0 || a * b > 0) return null;
  return from / (from - to);
}

function distanceTo(stretch: Stretch, spot: Spot): number {
  const length = lengthOf(stretch);
  const [[x, y], [toX, toY]] = stretch;
  const part = length === 0 ? 0 : ((spot[0] - x) * (toX - x) + (spot[1] - y) * (toY - y)) / length ** 2;
  return lengthOf([along(stretch, Math.min(1, Math.max(0, part))), spot]);
}

export function distanceToEdge(area: Area, spot: Spot): number {
  return Math.min(...ringsOf(area).flatMap((ring) => stretchesOf(ring).map((stretch) => distanceTo(stretch, spot))));
}

/** Whether a spot is in an area and in none of its holes. */
export function isInside(area: Area, spot: Spot): boolean {
  return encloses(area.outer, spot) && !area.holes.some((hole) => encloses(hole, spot));
}

function encloses(ring: Ring, [x, y]: Spot): boolean {
  let isIn = false;
  for (const [[fromX, fromY], [toX, toY]] of stretchesOf(ring)) {
    if (fromY > y !== toY > y && x < fromX + ((y - fromY) * (toX - fromX)) / (toY - fromY)) isIn = !isIn;
  }
  return isIn;
}

/** Whether somebody who stays in the area can walk straight from one spot in it to another. */
export function isStraightInside(area: Area, stretch: Stretch): boolean {
  if (ringsOf(area).some((ring) => stretchesOf(ring).some((wall) => cross(stretch, wall)))) return false;
  return [0.25, 0.5, 0.75].every((part) => isInside(area, along(stretch, part)));
}

/** Whether a closed line crosses itself. */
export function crossesItself(ring: Ring): boolean {
  const stretches = stretchesOf(ring);
  return stretches.some((one, index) => stretches.slice(index + 2).some((other) => cross(one, other)));
}

/** A spot that is well inside: in the middle of the widest part at half its height. */
export function spotInside({ outer, holes }: Area): Spot {
  const heights = outer.map(([, y]) => y);
  const [low, high] = [Math.min(...heights), Math.max(...heights)];
  // Not at half exactly: there a corner may lie.
  const y = low + (high - low) * 0.4999;
  const walls = [outer, ...holes].flatMap(stretchesOf).filter(([from, to]) => from[1] > y !== to[1] > y);
  const meets = walls
    .map(([from, to]) => from[0] + ((y - from[1]) * (to[0] - from[0])) / (to[1] - from[1]))
    .toSorted((one, other) => one - other);
  let widest: readonly [number, number] = [outer[0]?.[0] ?? 0, outer[0]?.[0] ?? 0];
  for (let index = 0; index + 1 < meets.length; index += 2) {
    const [from = 0, to = 0] = meets.slice(index, index + 2);
    if (to - from > widest[1] - widest[0]) widest = [from, to];
  }
  return [(widest[0] + widest[1]) / 2, y];
}
