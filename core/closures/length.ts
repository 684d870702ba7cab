import type { ClosureLength } from '#contract/page/closures.ts';

const minuteMs = 60_000;
const minutesOfDay = 24 * 60;

/**
 * How long something is closed from `nowMs` on: it ends on a full minute, today at the midnight of the time zone. Null:
 * nobody knows.
 */
export function lengthMs(lasts: ClosureLength, timeZone: string, nowMs: number): number | null {
  if (lasts === 'until-opened') return null;
  const toFullMinute = (minuteMs - (nowMs % minuteMs)) % minuteMs;
  if (lasts === 'today') return minutesLeftToday(timeZone, nowMs + toFullMinute) * minuteMs + toFullMinute;
  return (lasts === 'half-hour' ? 30 : 120) * minuteMs + toFullMinute;
}

function minutesLeftToday(timeZone: string, nowMs: number): number {
  const shown = new Intl.DateTimeFormat('sv-SE', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const [hours = 0, minutes = 0] = shown.format(nowMs).split(':').map(Number);
  return minutesOfDay - (hours * 60 + minutes);
}
