import type { HolidayCalendar, Hours, LocalMoment, Opening } from '#contract/venue/hours.ts';
import { type DayPlan, planOf } from './day-plan.ts';
import { dayAfter, localMoment, momentOn, onCalendar } from './local-time.ts';

export interface OpeningOptions {
  readonly hours: Hours;
  /** The holidays of the venue's country; null where none are known. */
  readonly calendar: HolidayCalendar | null;
  /** IANA name: Asia/Shanghai. */
  readonly timeZone: string;
  readonly nowMs: number;
  /** Before this a clock is wrong for certain: what it serves was written later. */
  readonly earliestMs: number;
}

/** How long before closing a visitor is told that it closes soon. */
const closingSoonMinutes = 30;
const minutesOfDay = 24 * 60;
const daysOfWeek = 7;
/** How far ahead the next opening is looked for; a house that is shut for longer gives no day. */
const mostDaysAhead = 60;
/** A clock further ahead than this of what the terminal serves is as wrong as one behind it. */
const mostAheadMs = 15 * 366 * minutesOfDay * 60_000;

/** Whether a clock may be right: neither before what the terminal serves was written, nor absurdly long after it. */
export function isPlausible(nowMs: number, earliestMs: number): boolean {
  return nowMs >= earliestMs && nowMs < earliestMs + mostAheadMs;
}

/** Whether something is open at `nowMs`, by wall clocks of its time zone; a stretch that passes midnight goes on. */
export function openingAt({ hours, calendar, timeZone, nowMs, earliestMs }: OpeningOptions): Opening {
  if (!isPlausible(nowMs, earliestMs)) return { kind: 'unknown' };
  const now = localMoment(timeZone, nowMs);
  const planFor = (day: string) => planOf(hours, calendar, day);
  const ends = stretchAround(planFor, now);
  const today = planFor(now.day);
  if (ends === null) {
    const opensNext = nextOpening(planFor, now);
    return { kind: 'shut', why: whyShut(today, now.minutes), opensNext, reason: today.reason, isSure: today.isSure };
  }
  if (ends > daysOfWeek * minutesOfDay) return { ...open, isSure: today.isSure };
  const last = ends - hours.lastEntryMinutes;
  const next = nextOpening(planFor, momentOn(now.day, ends));
  return {
    ...open,
    closes: onCalendar(momentOn(now.day, ends)),
    lastEntry: onCalendar(momentOn(now.day, Math.max(0, last))),
    opensNext: next?.day === now.day ? next : null,
    isClosingSoon: ends - now.minutes <= closingSoonMinutes,
    isLastEntryOver: hours.lastEntryMinutes > 0 && now.minutes >= last,
    isSure: today.isSure,
  };
}

/** What is said of something that does not close. */
const open = {
  kind: 'open',
  closes: null,
  lastEntry: null,
  opensNext: null,
  isClosingSoon: false,
  isLastEntryOver: false,
} as const;

/** When the stretch around `now` ends, in minutes after today's midnight; one that meets the next goes on. Null: shut. */
function stretchAround(planFor: (day: string) => DayPlan, { day, minutes }: LocalMoment): number | null {
  let ends: number | null = null;
  for (let ahead = -1; ahead <= daysOfWeek; ahead += 1) {
    const midnight = ahead * minutesOfDay;
    for (const { from, to } of planFor(dayAfter(day, ahead)).spans) {
      if (midnight + from <= (ends ?? minutes)) ends = midnight + to > (ends ?? minutes) ? midnight + to : ends;
    }
  }
  return ends;
}

function nextOpening(planFor: (day: string) => DayPlan, after: LocalMoment): LocalMoment | null {
  for (let ahead = 0; ahead <= mostDaysAhead; ahead += 1) {
    const day = dayAfter(after.day, ahead);
    const earliest = after.minutes - ahead * minutesOfDay;
    const { spans, isSure } = planFor(day);
    const span = spans.find(({ from }) => from >= earliest);
    if (span) return isSure ? momentOn(day, span.from) : null;
  }
  return null;
}

function whyShut({ spans }: DayPlan, minutes: number) {
  if (spans.length === 0) return 'day-off';
  const wasOpen = spans.some(({ to }) => to <= minutes);
  const willOpen = spans.some(({ from }) => from > minutes);
  if (wasOpen && willOpen) return 'break';
  return willOpen ? 'before' : 'after';
}
