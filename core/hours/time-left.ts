import { minutesOf, type OpenSpan } from '#contract/venue/hours.ts';

const minutesOfDay = 24 * 60;

/**
 * How many minutes are left of a stretch that comes every day, at so many minutes after midnight; 0 outside of it. One that
 * passes midnight goes on in the next day.
 */
export function minutesLeftOf({ from, to }: OpenSpan, minutes: number): number {
  const [begins, ends] = [minutesOf(from), minutesOf(to)];
  const at = [minutes, minutes + minutesOfDay].find((shown) => begins <= shown && shown < ends);
  return at === undefined ? 0 : ends - at;
}
