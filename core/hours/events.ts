import { isOnce, type VenueEvent, weeklyOf } from '#contract/venue/event.ts';
import type { HolidayCalendar, Hours, LocalMoment, Occurrence } from '#contract/venue/hours.ts';
import { type DayPlan, planOf } from './day-plan.ts';
import { dayAfter, momentOn, onCalendar, weekdayOf } from './local-time.ts';

/** By what it is known on which days the house is open. */
export interface House {
  /** Left out: it is open at any time. */
  readonly hours?: Hours | undefined;
  readonly calendar: HolidayCalendar | null;
}

const minutesOfDay = 24 * 60;
/** What begins later than within a week is told of nobody. */
const mostDaysAhead = 7;

/** When each event is on, or takes place next within a week, in the order in which they begin. */
export function occurrencesOf(events: readonly VenueEvent[], house: House, now: LocalMoment): Occurrence[] {
  if (events.length === 0) return [];
  const days = Array.from({ length: mostDaysAhead + 2 }, (_, index) => {
    const ahead = index - 1;
    const day = dayAfter(now.day, ahead);
    return { ahead, day, plan: house.hours ? planOf(house.hours, house.calendar, day) : null };
  });
  const found = events.flatMap((event) => {
    const stretch = joined(days.flatMap((day) => stretchesOn(event, day))).find(({ to }) => to > now.minutes);
    return stretch ? [{ eventId: event.id, ...stretch }] : [];
  });
  return found
    .toSorted((one, other) => one.from - other.from || one.to - other.to)
    .map(({ eventId, from, to }) => ({
      eventId,
      begins: momentAt(now.day, from),
      ends: momentAt(now.day, to),
      isOn: from <= now.minutes,
    }));
}

interface Day {
  /** How many days after today; yesterday is -1. */
  readonly ahead: number;
  readonly day: string;
  /** When the house is open; null: always. */
  readonly plan: DayPlan | null;
}

/** In minutes after today's midnight, by clocks on the wall. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

function stretchesOn(event: VenueEvent, { ahead, day, plan }: Day): Stretch[] {
  const { firstDay = day, lastDay = day } = event;
  if (day < firstDay || day > lastDay) return [];
  const weekday = weekdayOf(day);
  const spans = planOf(asHours(event), null, day).spans.filter(({ from }) => isOnce(event) || isOpenAt(plan, from));
  const isItsDay = event.weekdays.length === 0 || event.weekdays.includes(weekday);
  return isItsDay
    ? spans.map(({ from, to }) => ({ from: from + ahead * minutesOfDay, to: to + ahead * minutesOfDay }))
    : [];
}

function asHours(event: VenueEvent): Hours {
  return { weekly: weeklyOf(event), holidays: 'as-usual', makeUpDays: 'as-usual', lastEntryMinutes: 0, exceptions: [] };
}

/** Whether the house is certainly open at a time of that day. */
function isOpenAt(plan: DayPlan | null, minutes: number): boolean {
  if (!plan) return true;
  return plan.isSure && plan.spans.some(({ from, to }) => from <= minutes && minutes < to);
}

/** Stretches in their order, those that meet as one: what goes on over midnight does not end there. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const whole: Stretch[] = [];
  for (const { from, to } of stretches.toSorted((one, other) => one.from - other.from)) {
    const last = whole.at(-1);
    if (last && from <= last.to) whole[whole.length - 1] = { from: last.from, to: Math.max(last.to, to) };
    else whole.push({ from, to });
  }
  return whole;
}

/** A moment so many minutes after a day's midnight, or before it. */
function momentAt(day: string, minutes: number): LocalMoment {
  const daysBefore = Math.max(0, Math.ceil(-minutes / minutesOfDay));
  return onCalendar(momentOn(dayAfter(day, -daysBefore), minutes + daysBefore * minutesOfDay));
}
