import type { ClosedFor } from '#contract/page/closures.ts';
import { dayOf, writeTime } from './dates.ts';
import { type Moment, writeWhen } from './opening-words.ts';

/** For messages about something that is closed: why, and whether and when it ends. */
interface ClosedValues extends Readonly<Record<string, string>> {
  readonly reason: ClosedFor['reason'];
  /** `today`: with the day; `none`: nobody knows. */
  readonly end: 'time' | 'today' | 'none';
  readonly time: string;
}

function closedValues({ reason, until }: ClosedFor, moment: Moment): ClosedValues {
  if (until === null) return { reason, end: 'none', time: '' };
  const { nowMs, timeZone } = moment;
  const untilMs = Date.parse(until);
  const isWithToday = dayOf(untilMs - 1, timeZone) === dayOf(nowMs, timeZone);
  const [hours = 0, minutes = 0] = writeTime(untilMs, timeZone).split(':').map(Number);
  const time = writeWhen({ day: dayOf(untilMs, timeZone), minutes: hours * 60 + minutes }, moment);
  return { reason, end: isWithToday && hours + minutes === 0 ? 'today' : 'time', time };
}

/** One sentence about a place that staff have closed: 维修中，预计 15:30 恢复。 */
export function closedSentence(closed: ClosedFor, moment: Moment): string {
  return closedSentenceOf('', closed, moment);
}

/** The same about something that is named, and for a way around it that this is the way to go. */
export function closedSentenceOf(name: string, closed: ClosedFor, moment: Moment, isWayAround = false): string {
  const values = { ...closedValues(closed, moment), name, hasName: name === '' ? 'no' : 'yes' };
  return moment.say('closed.sentence', { ...values, around: isWayAround ? 'yes' : 'no' });
}
