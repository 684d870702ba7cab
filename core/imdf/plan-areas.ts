import type { Floor, PlanShape } from '#contract/venue/guide.ts';
import { type Area, areApart, type Ring, type Spot, sizeOf, together, without } from './areas.ts';
import { along, crossesItself, isInside, lengthOf, type Stretch } from './lines.ts';

/** A space of a floor's plan, in metres: none lies over another, as IMDF has it. */
export interface PlanArea {
  readonly look: PlanShape['look'] | 'passage';
  readonly placeId: string | null;
  /** Of a passage: the category that it has in IMDF, and the node in it. */
  readonly passage: DrawnPassage | null;
  readonly areas: readonly Area[];
}

/** What has no shape on the plan but leads to other floors, or over steps on this one. */
export interface DrawnPassage {
  readonly category: string;
  readonly nodeId: string;
  readonly area: Area;
}

/** A walk that must stay possible: an edge, or the last steps from a door into a place. */
export type Walk = Stretch;

/** People need so much beside the line that they walk on. */
const besideMetres = 0.6;
/**
 * The spaces of a floor, out of shapes that lie over one another: what is drawn later takes its place from what is under it, and
 * ground is left between. Where somebody walks beyond all that is drawn, there is ground too.
 */
export function areasOnPlan(
  { plan, metresPerUnit }: Floor,
  passages: readonly DrawnPassage[],
  walks: readonly Walk[],
): PlanArea[] {
  const drawn = passages.map(
    (passage): PlanArea => ({ look: 'passage', placeId: null, passage, areas: [passage.area] }),
  );
  const shapes = (plan?.shapes ?? []).flatMap((shape): PlanArea[] => {
    if (!shape.isClosed || shape.look === 'wall' || shape.look === 'fine') return [];
    const areas = wholeOf(spotsOf(shape, metresPerUnit));
    return areas.length > 0 ? [{ look: shape.look, placeId: shape.placeId ?? null, passage: null, areas }] : [];
  });
  const ground = shapes.filter(({ look }) => look === 'floor');
  const spaces = [...shapes.filter(({ look }) => look !== 'floor'), ...drawn];
  const own = spaces.map((space, index) => ({
    ...space,
    areas: without(space.areas, overlapping(space, spaces.slice(index + 1))),
  }));
  const trodden = walks.filter((walk) => isBeyond(walk, spaces)).map(strip);
  const floor = together([...ground.flatMap(({ areas }) => areas), ...trodden]);
  const left = without(
    floor,
    own.flatMap(({ areas }) => areas),
  );
  const grounds = left.map((area): PlanArea => ({ look: 'floor', placeId: null, passage: null, areas: [area] }));
  return [...grounds, ...own].filter(({ areas }) => sizeOf(areas) > 0.1);
}

export function spotsOf({ points }: PlanShape, metresPerUnit: number): Spot[] {
  return points.split(' ').map((point): Spot => {
    const [x = 0, y = 0] = point.split(',').map(Number);
    return [x * metresPerUnit, y * metresPerUnit];
  });
}

/** What a drawn line encloses; one that crosses itself is parted. */
function wholeOf(spots: readonly Spot[]): readonly Area[] {
  const area = { outer: spots, holes: [] };
  if (spots.length < 3) return [];
  return crossesItself(spots) ? together([area]) : [area];
}

/** A square around a node, of so many metres. */
export function squareAround([x, y]: Spot, metres: number): Area {
  const half = metres / 2;
  const outer: Ring = [
    [x - half, y - half],
    [x + half, y - half],
    [x + half, y + half],
    [x - half, y + half],
  ];
  return { outer, holes: [] };
}

function overlapping({ areas }: PlanArea, others: readonly PlanArea[]): Area[] {
  return others.flatMap((other) => (areApart(areas, other.areas) ? [] : other.areas));
}

/** Whether some of a walk goes where no room or the like is. */
function isBeyond(walk: Walk, spaces: readonly PlanArea[]): boolean {
  const steps = Math.max(2, Math.ceil(lengthOf(walk) / 0.3));
  return Array.from({ length: steps + 1 }, (_, index) => along(walk, index / steps)).some(
    (spot) => !spaces.some(({ areas }) => areas.some((area) => isInside(area, spot))),
  );
}

/** The ground that somebody needs who walks along a stretch, with a step before and after it. */
export function strip([from, to]: Walk): Area {
  const length = lengthOf([from, to]) || 1;
  const [x, y] = [((to[0] - from[0]) / length) * besideMetres, ((to[1] - from[1]) / length) * besideMetres];
  const outer: Ring = [
    [from[0] - x - y, from[1] - y + x],
    [to[0] + x - y, to[1] + y + x],
    [to[0] + x + y, to[1] + y - x],
    [from[0] - x + y, from[1] - y - x],
  ];
  return { outer, holes: [] };
}
