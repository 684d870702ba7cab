import type { Spot } from './areas.ts';
import { ringsOf } from './areas.ts';
import { along, isInside, lengthOf, meetingPart, type Stretch, stretchesOf } from './lines.ts';
import type { PlanArea } from './plan-areas.ts';

/** A walk with what is known of its width. */
export interface WideWalk {
  readonly line: Stretch;
  readonly widthCm: number | null;
}

/** Where somebody who walks comes out of one space into another: the line of the door there. */
export interface PlanDoor {
  readonly line: Stretch;
  readonly between: readonly [PlanArea, PlanArea];
}

/** Of a door of which nothing is known. */
const usualMetres = 1.2;
/** A step to both sides of an edge tells what lies there. */
const stepMetres = 0.05;

/** The doors that these walks need, each once. */
export function doorsOn(spaces: readonly PlanArea[], walks: readonly WideWalk[]): PlanDoor[] {
  const doors: PlanDoor[] = [];
  for (const door of walks.flatMap((walk) => doorsOfWalk(spaces, walk))) {
    const isKnown = doors.some(
      (known) => known.between.every((space) => door.between.includes(space)) && isNear(known.line, door.line),
    );
    if (!isKnown) doors.push(door);
  }
  return doors;
}

function isNear(one: Stretch, other: Stretch): boolean {
  return lengthOf([along(one, 0.5), along(other, 0.5)]) < 0.3;
}

function doorsOfWalk(spaces: readonly PlanArea[], { line, widthCm }: WideWalk): PlanDoor[] {
  const length = lengthOf(line);
  if (length < stepMetres) return [];
  const walls = spaces.flatMap(({ areas }) => areas.flatMap((area) => ringsOf(area).flatMap(stretchesOf)));
  const step = stepMetres / length;
  return walls.flatMap((wall): PlanDoor[] => {
    const part = meetingPart(line, wall);
    if (part === null) return [];
    const before = spaceAt(spaces, along(line, Math.max(0, part - step)));
    const after = spaceAt(spaces, along(line, Math.min(1, part + step)));
    if (!before || !after || before === after) return [];
    return [{ line: doorIn(wall, along(line, part), widthCm), between: [before, after] }];
  });
}

function spaceAt(spaces: readonly PlanArea[], spot: Spot): PlanArea | undefined {
  return spaces.find(({ areas }) => areas.some((area) => isInside(area, spot)));
}

/** A door in a wall, its middle where somebody walks through. */
function doorIn(wall: Stretch, [x, y]: Spot, widthCm: number | null): Stretch {
  const half = (widthCm === null ? usualMetres : Math.min(widthCm / 100, 2 * usualMetres)) / 2;
  const length = lengthOf(wall);
  const [byX, byY] = [((wall[1][0] - wall[0][0]) / length) * half, ((wall[1][1] - wall[0][1]) / length) * half];
  return [
    [x - byX, y - byY],
    [x + byX, y + byY],
  ];
}
