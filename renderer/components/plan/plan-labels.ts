/** Something that is written on a plan, around its middle; lengths in pixels of the panel. */
export interface PlanMark {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Marks need so much air between them. */
const gapPx = 6;

/** A box that is spoken for: where one stands, or a piece of the way. */
export type Taken = Pick<PlanMark, 'x' | 'y' | 'width' | 'height'>;

/** One thing to be written: its spots, the best first, and what it must not lie over beside other marks. */
export interface WantedMark<Mark extends PlanMark> {
  readonly spots: readonly Mark[];
  readonly clearOf: readonly Taken[];
  /** Rather over something than not at all. */
  readonly isNeeded?: boolean;
}

/**
 * The marks that have room on a plan, the more important ones first, each in the first of its spots that is free: one that would
 * lie over another, or over the edge, in all of them is left out.
 */
export function roomFor<Mark extends PlanMark>(
  marks: readonly WantedMark<Mark>[],
  { width, height }: { readonly width: number; readonly height: number },
): readonly Mark[] {
  const placed: Mark[] = [];
  const isOnPaper = (mark: Mark) =>
    mark.x - mark.width / 2 >= 0 &&
    mark.x + mark.width / 2 <= width &&
    mark.y - mark.height / 2 >= 0 &&
    mark.y + mark.height / 2 <= height;
  for (const { spots, clearOf, isNeeded } of marks) {
    const isClearOf = (mark: Mark, others: readonly Taken[]) => !others.some((other) => isOver(mark, other));
    const isFree = (mark: Mark) => isOnPaper(mark) && isClearOf(mark, placed) && isClearOf(mark, clearOf);
    const free = spots.find(isFree) ?? (isNeeded ? spots.find(isOnPaper) : undefined);
    if (free) placed.push(free);
  }
  return placed;
}

/** Whether two boxes lie over each other, or too near. */
export function isOver(one: Taken, other: Taken): boolean {
  return (
    Math.abs(one.x - other.x) < (one.width + other.width) / 2 + gapPx &&
    Math.abs(one.y - other.y) < (one.height + other.height) / 2 + gapPx
  );
}
