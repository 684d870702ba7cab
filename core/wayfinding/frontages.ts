import type { Floor, PlanShape } from '#contract/venue/guide.ts';
import type { Spot } from './strokes.ts';

/** To the right of whoever walks, or to the left. */
export type Side = 1 | -1;

/** What lies along a line that is walked, by the plans of its floors. */
export interface Frontages {
  /** Whether a place has a room of its own on its plan; one that has none is a desk, a gate or a machine. */
  readonly hasRoom: (floorId: string, placeId: string) => boolean;
  /** The rooms beside a line on one side of it, by their places; null stands for all whose place nobody knows. */
  readonly along: (floorId: string, line: readonly Spot[], side: Side) => ReadonlySet<string | null>;
}

interface Room {
  readonly placeId: string | null;
  /** A shaft or a void has no door that anybody counts, and hides what lies behind it. */
  readonly isCounted: boolean;
  readonly corners: readonly Spot[];
}

/** How far to the side people look for doors. */
const reachMetres = 10;
/** A room that shows less of itself is passed at its corner. */
const leastMetres = 1;
const stepMetres = 0.5;

/** Reads the rooms of a plan when it is first asked for. */
export function createFrontages(floors: ReadonlyMap<string, Floor>): Frontages {
  const known = new Map<string, readonly Room[]>();
  const roomsOn = (floorId: string): readonly Room[] => {
    const before = known.get(floorId);
    if (before) return before;
    const floor = floors.get(floorId);
    const rooms = (floor?.plan?.shapes ?? []).flatMap((shape) => roomOf(shape, floor?.metresPerUnit ?? 1));
    known.set(floorId, rooms);
    return rooms;
  };
  return {
    hasRoom: (floorId, placeId) => roomsOn(floorId).some((room) => room.isCounted && room.placeId === placeId),
    along: (floorId, line, side) => {
      const near = roomsOn(floorId).filter((room) => isNear(room, line));
      const shown = new Map<Room, number>();
      for (const { at, aside } of samplesOf(line, side)) {
        const room = firstBeside(at, aside, near);
        if (room) shown.set(room, (shown.get(room) ?? 0) + stepMetres);
      }
      const counted = [...shown].filter(([{ isCounted }, metres]) => isCounted && metres >= leastMetres);
      return new Set(counted.map(([{ placeId }]) => placeId));
    },
  };
}

function roomOf({ look, isClosed, placeId, points }: PlanShape, metresPerUnit: number): Room[] {
  if (!isClosed || (look !== 'room' && look !== 'closed')) return [];
  const corners = points.split(' ').map((point): Spot => {
    const [x = 0, y = 0] = point.split(',').map(Number);
    return { xMetres: x * metresPerUnit, yMetres: y * metresPerUnit };
  });
  return [{ placeId: placeId ?? null, isCounted: look === 'room' || placeId !== undefined, corners }];
}

/** Whether any of a room may be within reach of a line. */
function isNear({ corners }: Room, line: readonly Spot[]): boolean {
  const [room, walked] = [boxOf(corners), boxOf(line)];
  return (
    room.left <= walked.right + reachMetres &&
    room.right >= walked.left - reachMetres &&
    room.top <= walked.bottom + reachMetres &&
    room.bottom >= walked.top - reachMetres
  );
}

function boxOf(spots: readonly Spot[]) {
  const [xs, ys] = [spots.map(({ xMetres }) => xMetres), spots.map(({ yMetres }) => yMetres)];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

interface Sample {
  readonly at: Spot;
  /** One metre to the side. */
  readonly aside: Spot;
}

/** Spots along a line, half a step from its beginning to half a step before its end. */
function samplesOf(line: readonly Spot[], side: Side): Sample[] {
  return line.slice(1).flatMap((to, index) => {
    const from = line[index] as Spot;
    const [x, y] = [to.xMetres - from.xMetres, to.yMetres - from.yMetres];
    const metres = Math.hypot(x, y);
    const count = Math.round(metres / stepMetres);
    const aside = { xMetres: (-y / metres) * side, yMetres: (x / metres) * side };
    return Array.from({ length: count }, (_, at) => {
      const part = (at + 0.5) / count;
      return { at: { xMetres: from.xMetres + x * part, yMetres: from.yMetres + y * part }, aside };
    });
  });
}

/** The first room that is met looking aside; a room in which one walks is none. */
function firstBeside(at: Spot, aside: Spot, rooms: readonly Room[]): Room | null {
  let nearest = reachMetres;
  let first: Room | null = null;
  for (const room of rooms) {
    const [metres = Number.POSITIVE_INFINITY, ...more] = meetings(at, aside, room.corners);
    // Whoever looks out of a room meets its outline an odd number of times.
    const isInside = more.length % 2 === 0;
    if (!isInside && metres < nearest) [first, nearest] = [room, metres];
  }
  return first;
}

/** How many metres aside an outline is met, the nearest first. */
function meetings(at: Spot, aside: Spot, corners: readonly Spot[]): number[] {
  return corners
    .flatMap((from, index) => {
      const to = corners[(index + 1) % corners.length] as Spot;
      const side = (spot: Spot) =>
        aside.xMetres * (spot.yMetres - at.yMetres) - aside.yMetres * (spot.xMetres - at.xMetres);
      const [before, after] = [side(from), side(to)];
      if (before > 0 === after > 0) return [];
      const part = before / (before - after);
      const x = from.xMetres + (to.xMetres - from.xMetres) * part - at.xMetres;
      const y = from.yMetres + (to.yMetres - from.yMetres) * part - at.yMetres;
      const metres = x * aside.xMetres + y * aside.yMetres;
      return metres < 0 ? [] : [metres];
    })
    .toSorted((one, other) => one - other);
}
