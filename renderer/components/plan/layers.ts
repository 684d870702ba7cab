import type { Plan, PlanShape, ShapeLook } from '#contract/venue/guide.ts';
import { type Outline, outlineOf } from './outlines.ts';

/** What of a plan is drawn at once, one over the other. */
export interface PlanLayer {
  readonly key: string;
  readonly look: ShapeLook;
  /** The place that is looked for. */
  readonly isTarget: boolean;
  /** Its shapes as the one path that SVG draws. */
  readonly path: string;
}

const looks: readonly ShapeLook[] = ['floor', 'garden', 'room', 'closed', 'wall', 'fine'];
/** Of these lines are drawn as well; of all else areas alone. */
const lines: ReadonlySet<ShapeLook> = new Set(['wall', 'fine']);
/** Pieces of these may lie over each other, and the upper one hides the edge of the lower. */
const stacked: ReadonlySet<ShapeLook> = new Set(['floor', 'garden']);

/** A plan of a thousand rooms as a few paths: a page draws these in a fraction of the time that it takes for a thousand shapes. */
export function layersOf({ shapes }: Pick<Plan, 'shapes'>, placeId: string | null): PlanLayer[] {
  const isTarget = (shape: PlanShape) => placeId !== null && shape.placeId === placeId;
  const layer = (key: string, look: ShapeLook, isOfTarget: boolean, drawn: readonly PlanShape[]): PlanLayer[] =>
    drawn.length === 0 ? [] : [{ key, look, isTarget: isOfTarget, path: drawn.map(pathOf).join('') }];
  return looks.flatMap((look) => {
    const drawn = shapes.filter((shape) => shape.look === look && (shape.isClosed || lines.has(look)));
    const others = drawn.filter((shape) => !isTarget(shape));
    const apart = stacked.has(look)
      ? others.flatMap((shape, index) => layer(`${look} ${index}`, look, false, [shape]))
      : layer(look, look, false, others);
    return [...apart, ...layer(`${look} target`, look, true, drawn.filter(isTarget))];
  });
}

/** Areas go round in one direction, so that one within another is no hole. */
function pathOf(shape: PlanShape): string {
  const outline = outlineOf(shape);
  if (!shape.isClosed) return `M${written(outline)}`;
  return `M${written(turnOf(outline) < 0 ? outline.toReversed() : outline)}Z`;
}

function written(outline: Outline): string {
  return outline.map(({ x, y }) => `${x},${y}`).join(' ');
}

/** Twice the area within an outline; below nothing where it goes round the other way. */
function turnOf(outline: Outline): number {
  return outline.reduce((sum, { x, y }, index) => {
    const before = outline.at(index - 1) ?? { x, y };
    return sum + before.x * y - x * before.y;
  }, 0);
}
