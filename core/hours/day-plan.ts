import type { Localized } from '#contract/base/language.ts';
import { type HolidayCalendar, type Hours, minutesOf, type OpenSpan } from '#contract/venue/hours.ts';
import { weekdayOf } from './local-time.ts';

/** When something is open on one day, in minutes after that day's midnight, and why where the day is unlike others. */
export interface DayPlan {
  readonly spans: readonly { readonly from: number; readonly to: number }[];
  readonly reason: Localized | null;
  /** False where the day lies outside the calendar, so that it may be a holiday unknown to it. */
  readonly isSure: boolean;
}

/** What counts for a day, the first that says something: exception, holiday, make-up workday, rule of the week. */
export function planOf(hours: Hours, calendar: HolidayCalendar | null, day: string): DayPlan {
  const exception = hours.exceptions.findLast(({ from, to }) => from <= day && day <= to);
  if (exception) return { spans: inMinutes(exception.open), reason: exception.reason ?? null, isSure: true };
  const isSure = isUnderstood(hours, calendar, day);
  const holiday = calendar?.holidays.find(({ from, to }) => from <= day && day <= to);
  if (holiday && hours.holidays !== 'as-usual') {
    const open = hours.holidays === 'closed' ? [] : hours.holidays;
    return { spans: inMinutes(open), reason: holiday.name, isSure };
  }
  const isMadeUp = !holiday && hours.makeUpDays === 'as-monday' && calendar?.makeUpDays.includes(day) === true;
  const weekday = isMadeUp ? 'mon' : weekdayOf(day);
  const rule = hours.weekly.find(({ days }) => days.includes(weekday));
  return { spans: inMinutes(rule?.open ?? []), reason: null, isSure };
}

/** Hours that no holiday changes are sure on every day; others where the calendar reaches. */
function isUnderstood(hours: Hours, calendar: HolidayCalendar | null, day: string): boolean {
  if (hours.holidays === 'as-usual' && hours.makeUpDays === 'as-usual') return true;
  return calendar !== null && calendar.from <= day && day <= calendar.through;
}

function inMinutes(spans: readonly OpenSpan[]): DayPlan['spans'] {
  return spans.map(({ from, to }) => ({ from: minutesOf(from), to: minutesOf(to) }));
}
