import type { Point } from '#contract/page/guide-calls.ts';
import { linesOf, widthInEms } from '../../components/plan/mark-lines.ts';
import { isOver, leastFirst, piecesAlong, type Taken } from '../../components/plan/plan-labels.ts';
import { type DrawnMark, type MarksFor, within, worded } from './drawn-mark.ts';
import { touches } from './plan-rooms.ts';

interface HereFor extends MarksFor {
  /** What is drawn where one stands. */
  readonly at: Taken;
  readonly goals: readonly DrawnMark[];
  /** The way, in pieces. */
  readonly line: readonly Taken[];
  /** How many numbers would have no room any more under what is drawn over them. */
  readonly hidden: (drawn: readonly Taken[]) => number;
}

/** How far its plate may stand from where one stands, in pixels: so near that it is seen to belong there, and at the end of a line. */
const reaches = [
  [32, 44, 56, 72, 90],
  [110, 135, 160],
  [190, 220, 260, 300],
] as const;

/** A plate needs so much air to a wall on either side, in pixels. */
const airPx = 3;

/**
 * Where it is written where one stands. Off walls and out of rooms is what counts first: a farther reach is tried only where none
 * nearer is clear of both. Within a reach it covers as few numbers as may be, and its line crosses no other.
 */
export function hereSpots(all: HereFor): readonly DrawnMark[] {
  const { at, goals, line, hidden, rooms } = all;
  const others = [...line, ...goals];
  const isFree = (mark: DrawnMark) => !isOver(mark, at) && !others.some((other) => isOver(mark, other));
  const isClear = (mark: DrawnMark) => !rooms.isOver(mark, '') && !rooms.isCrossed(withAir(mark));
  const leader = (mark: DrawnMark) => piecesAlong([at, mark]).filter((piece) => !touches(piece, at));
  const isLedAcross = (mark: DrawnMark) =>
    Number(leader(mark).some((piece) => others.some((other) => touches(piece, other))));
  const isOverLines = (mark: DrawnMark) => Number(rooms.isOverLines(withAir(mark)));
  const isCuttingLines = (mark: DrawnMark) => Number(rooms.isCuttingLines(mark));
  const hiddenBy = (mark: DrawnMark) => hidden([mark, ...leader(mark)]);
  const lineCount = ({ lines }: DrawnMark) => lines.length;
  const isFaultless = (mark: DrawnMark) =>
    isClear(mark) && [isOverLines, isLedAcross, hiddenBy].every((cost) => cost(mark) === 0);
  const found: DrawnMark[] = [];
  for (const reach of reaches) {
    const free = spotsIn(reach, all.textPx / 2, all).filter(isFree);
    // Most plans have a spot with nothing against it among the first, and some where it is looked for more closely.
    const best = free.find(isFaultless);
    if (best) return [best];
    const clear = free.filter(isClear);
    if (clear.length > 0) {
      const closer = spotsIn(reach, all.textPx / 8, all).find((mark) => isFree(mark) && isFaultless(mark));
      return closer ? [closer] : leastFirst(clear, hiddenBy, isLedAcross, isCuttingLines, isOverLines, lineCount);
    }
    found.push(...free);
  }
  const isCrossed = (mark: DrawnMark) => Number(rooms.isCrossed(mark));
  const isInRoom = (mark: DrawnMark) => Number(rooms.isOver(mark, ''));
  return leastFirst(found, isCrossed, isInRoom, hiddenBy);
}

function withAir({ x, y, width, height }: DrawnMark): Taken {
  return { x, y, width: width + 2 * airPx, height: height + 2 * airPx };
}

/** All around, in one line and then in two: near first, straight below and above before what is more and more aslant. */
function spotsIn(reach: readonly number[], stepPx: number, all: HereFor): readonly DrawnMark[] {
  const { at, language, say, textPx, size } = all;
  const text = say('route.here');
  const broken = linesOf(text, widthInEms(text) * 0.9, language);
  const forms = broken.length > 1 ? [[text], broken] : [[text]];
  return forms.flatMap((lines) => {
    const mark = worded('here', lines, at, textPx, all);
    const { width, height } = mark;
    return reach
      .flatMap((gapPx) => ring(width / 2 + gapPx, height / 2 + gapPx, stepPx))
      .map(({ x, y }) => ({ x: within(at.x + x, width, size.width), y: within(at.y + y, height, size.height) }))
      .map((spot) => ({ ...mark, ...spot, about: at }));
  });
}

/** Points on the edge of a box around nought: below and above, then beside it, the middles first. */
function ring(right: number, down: number, stepPx: number): readonly Point[] {
  const along = steps(right, stepPx).flatMap((x) => [
    { x, y: down },
    { x, y: -down },
  ]);
  const beside = steps(down, stepPx).flatMap((y) => [
    { x: right, y },
    { x: -right, y },
  ]);
  return [...along, ...beside];
}

/** Nought and what lies on both sides of it, in steps, the nearest first. */
function steps(most: number, step: number): readonly number[] {
  const count = Math.floor(most / step);
  return [0, ...Array.from({ length: count }, (_, index) => (index + 1) * step).flatMap((away) => [away, -away])];
}
