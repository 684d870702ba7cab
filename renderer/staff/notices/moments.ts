import type { Opening } from '#contract/venue/hours.ts';
import { dayOf, writeTime } from '../../i18n/dates.ts';
import { dayMs, inTens, type NoticeEnd } from './notice-draft.ts';

/** A moment that is often meant, by its name among the texts; `ms` null: now. */
export interface NamedMoment {
  readonly name: 'now' | 'in-30' | 'in-60' | 'in-120' | 'closing' | 'midnight' | 'tomorrow' | 'in-week';
  readonly ms: number | null;
}

const minuteMs = 60_000;

/** The moments at which notices usually begin or end, the earliest first. */
export function usualMoments(end: NoticeEnd, nowMs: number, timeZone: string, opening: Opening): NamedMoment[] {
  const midnightMs = nextMidnightMs(nowMs, timeZone);
  const later = { name: 'in-60', ms: inTens(nowMs + 60 * minuteMs) } as const;
  if (end === 'from') return [{ name: 'now', ms: null }, later, { name: 'midnight', ms: midnightMs }];
  const closingMs = closingToday(opening, nowMs, timeZone);
  const all: NamedMoment[] = [
    { name: 'in-30', ms: inTens(nowMs + 30 * minuteMs) },
    later,
    { name: 'in-120', ms: inTens(nowMs + 120 * minuteMs) },
    ...(closingMs === null ? [] : [{ name: 'closing', ms: closingMs } as const]),
    { name: 'midnight', ms: midnightMs },
    { name: 'tomorrow', ms: nextMidnightMs(midnightMs + minuteMs, timeZone) },
    { name: 'in-week', ms: inTens(nowMs + 7 * dayMs) },
  ];
  return all.sort((one, other) => (one.ms ?? nowMs) - (other.ms ?? nowMs));
}

/** When the venue closes today; null where it is shut, or closes on another day. */
function closingToday(opening: Opening, nowMs: number, timeZone: string): number | null {
  if (opening.kind !== 'open' || opening.closes?.day !== dayOf(nowMs, timeZone)) return null;
  return nowMs - (nowMs % minuteMs) + (opening.closes.minutes - minutesOf(writeTime(nowMs, timeZone))) * minuteMs;
}

/** The end of the day that it is, by the clock of the time zone. */
function nextMidnightMs(ms: number, timeZone: string): number {
  return ms - (ms % minuteMs) - minutesOf(writeTime(ms, timeZone)) * minuteMs + dayMs;
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
