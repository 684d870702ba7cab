import { type LocalMoment, type Weekday, weekdaySchema } from '#contract/venue/hours.ts';

const dayMs = 24 * 60 * 60 * 1000;
const minutesOfDay = 24 * 60;

/** Making one takes far longer than using it; a terminal knows the few time zones of its venues. */
const momentFormats = new Map<string, Intl.DateTimeFormat>();

function momentFormat(timeZone: string): Intl.DateTimeFormat {
  const known = momentFormats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  momentFormats.set(timeZone, made);
  return made;
}

/** What a clock on the wall of a time zone shows at `nowMs`. */
export function localMoment(timeZone: string, nowMs: number): LocalMoment {
  const shown = momentFormat(timeZone).format(nowMs);
  const [day = '', time = '0:0'] = shown.split(' ');
  const [hours = '0', minutes = '0'] = time.split(':');
  return momentOn(day, Number(hours) * 60 + Number(minutes));
}

/** A time on a day, as minutes after its midnight; what passes midnight stays with the day it began on. */
export function momentOn(day: string, minutes: number): LocalMoment {
  return { day, weekday: weekdayOf(day), minutes };
}

/** The day `days` later, or earlier where negative. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

export function weekdayOf(day: string): Weekday {
  const fromSunday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekdaySchema.options[(fromSunday + 6) % 7] ?? 'mon';
}

/** The same moment as it reads on the calendar: 25:00 of one day is 1:00 of the next. */
export function onCalendar({ day, minutes }: LocalMoment): LocalMoment {
  return minutes < minutesOfDay
    ? momentOn(day, minutes)
    : onCalendar(momentOn(dayAfter(day, 1), minutes - minutesOfDay));
}
