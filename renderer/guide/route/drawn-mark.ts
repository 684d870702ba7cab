import type { Language } from '#contract/base/language.ts';
import type { Point, Route } from '#contract/page/guide-calls.ts';
import type { IconName } from '#contract/venue/venue.ts';
import { widthInEms } from '../../components/plan/mark-lines.ts';
import type { PlanMark } from '../../components/plan/plan-labels.ts';
import type { Size } from '../../components/plan/use-size.ts';
import type { Say } from '../../messages.ts';
import type { PlanRooms } from './plan-rooms.ts';

/** What is written on the plan: a word as it is meant, in one line or two, or an icon. */
export interface DrawnMark extends PlanMark {
  /** `passed`: named by a sentence of the way, and larger than its room. */
  readonly kind: 'target' | 'here' | 'floor' | 'passed' | 'sign' | 'icon';
  readonly lines: readonly string[];
  readonly icon: IconName | null;
  /** Height of the letters, in pixels. */
  readonly letterPx: number;
  /** Whether it is written upwards, in a room that is deeper than wide. */
  readonly isTurned: boolean;
  /** What it is about where it stands beside that: a line leads there. */
  readonly about?: Point;
}

export interface MarksFor {
  readonly route: Route;
  readonly floorId: string;
  readonly placeId: string;
  readonly sharedSigns: readonly string[];
  readonly language: Language;
  readonly say: Say;
  readonly size: Size;
  /** From the plan to the panel. */
  readonly toPanel: (point: Point) => Point;
  readonly rooms: PlanRooms;
  /** Smallest print of this size of letters, in pixels. */
  readonly textPx: number;
}

/** These have a plate of their own, so that walls do not run through their words. */
export const boxedKinds: ReadonlySet<DrawnMark['kind']> = new Set(['target', 'here', 'floor', 'passed']);

/** The middle of something so long, moved in where it would reach beyond the edge of a room so long. */
export function within(middle: number, length: number, room: number): number {
  return Math.min(Math.max(middle, length / 2), room - length / 2);
}

/** A word on the plan, moved in from the edge where it must be seen. */
export function worded(
  kind: DrawnMark['kind'],
  lines: readonly string[],
  { x, y }: Point,
  letterPx: number,
  { textPx, size }: MarksFor,
): DrawnMark {
  const isBoxed = boxedKinds.has(kind);
  // Digits are lower than their line.
  const height = letterPx * (kind === 'sign' ? 0.9 : 1.2 * Math.max(1, lines.length) + (isBoxed ? 0.3 : 0));
  const width = Math.max(1, ...lines.map(widthInEms)) * letterPx + (isBoxed ? textPx * 0.7 : 0);
  // What must be seen is moved in from the edge.
  const spot = kind === 'sign' ? { x, y } : { x: within(x, width, size.width), y: within(y, height, size.height) };
  return {
    kind,
    key: `${kind} ${lines.join(' ')}`,
    lines,
    icon: null,
    letterPx,
    isTurned: false,
    width,
    height,
    ...spot,
  };
}
