import type { Point } from '#contract/page/guide-calls.ts';

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

/** The spots of a mark in their order, but those first that cost least: by the first cost, then by the next. */
export function leastFirst<Mark>(spots: readonly Mark[], ...costs: readonly ((mark: Mark) => number)[]): Mark[] {
  const priced = spots.map((mark) => ({ mark, prices: costs.map((cost) => cost(mark)) }));
  return priced
    .toSorted((one, other) => {
      const differs = one.prices.findIndex((price, index) => price !== other.prices[index]);
      return differs < 0 ? 0 : (one.prices[differs] ?? 0) - (other.prices[differs] ?? 0);
    })
    .map(({ mark }) => mark);
}

/** A line in pieces of this length. */
const piecePx = 10;

/** A line of the panel in pieces, so that marks can keep off it. */
export function piecesAlong(line: readonly Point[]): Taken[] {
  return line.slice(1).flatMap((to, index) => {
    const from = line[index] ?? to;
    const pieces = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / piecePx);
    return Array.from({ length: pieces + 1 }, (_, piece) => {
      const share = pieces === 0 ? 0 : piece / pieces;
      const [x, y] = [from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share];
      return { x, y, width: piecePx, height: piecePx };
    });
  });
}
