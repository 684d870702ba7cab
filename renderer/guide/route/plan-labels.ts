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

/**
 * The marks that have room on a plan, the more important ones first: one that would lie over another, or over the edge, is
 * left out.
 */
export function roomFor<Mark extends PlanMark>(
  marks: readonly Mark[],
  { width, height }: { readonly width: number; readonly height: number },
): readonly Mark[] {
  const placed: Mark[] = [];
  for (const mark of marks) {
    const isInside =
      mark.x - mark.width / 2 >= 0 &&
      mark.x + mark.width / 2 <= width &&
      mark.y - mark.height / 2 >= 0 &&
      mark.y + mark.height / 2 <= height;
    if (isInside && !placed.some((other) => isOver(mark, other))) placed.push(mark);
  }
  return placed;
}

function isOver(one: PlanMark, other: PlanMark): boolean {
  return (
    Math.abs(one.x - other.x) < (one.width + other.width) / 2 + gapPx &&
    Math.abs(one.y - other.y) < (one.height + other.height) / 2 + gapPx
  );
}
