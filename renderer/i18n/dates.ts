import type { Language } from '#contract/base/language.ts';

/** A calendar day written as the language writes it: 2026年10月8日, 8 Oct 2026. */
export function writeDay(day: string, language: Language): string {
  const date = new Date(`${day}T12:00:00Z`);
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    timeZone: 'UTC',
    year: 'numeric',
    month: language === 'en' ? 'short' : 'long',
    day: 'numeric',
  }).format(date);
}

/** Today for the lintel, short enough for one line: 11月23日 星期一, Mon 23 November. */
export function writeToday(nowMs: number, language: Language, timeZone: string): string {
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { timeZone, ...options }).format(nowMs);
  const day = part({ month: language === 'en' ? 'short' : 'long', day: 'numeric' });
  if (language === 'ja') return `${day}（${part({ weekday: 'short' })}）`;
  if (language === 'en') return `${part({ weekday: 'short' })} ${day}`;
  return `${day} ${part({ weekday: 'long' })}`;
}

/** The time on a 24-hour clock: 09:05. */
export function writeTime(nowMs: number, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(nowMs);
}

/** The calendar day that it is in a time zone: 2026-11-23. */
export function dayOf(nowMs: number, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(nowMs);
}

/** Keeps a day with its month on one line. */
const noBreak = '\u00a0';

/** A calendar day without its year: 10月8日, 8 Oct. */
export function writeMonthDay(day: string, language: Language): string {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    timeZone: 'UTC',
    month: language === 'en' ? 'short' : 'long',
    day: 'numeric',
  })
    .format(Date.parse(day))
    .replaceAll(' ', noBreak);
}

/** A moment without its year: 10月8日 09:05, 8 Oct 09:05. */
export function writeMoment(ms: number, language: Language, timeZone: string): string {
  return `${writeMonthDay(dayOf(ms, timeZone), language)} ${writeTime(ms, timeZone)}`;
}

/** `unknown` by a clock that is wrong, and before five in the morning. */
export type PartOfDay = 'morning' | 'noon' | 'afternoon' | 'evening' | 'unknown';

/** In Chinese alone noon has a greeting of its own, from half past eleven to one. */
function isNoon(time: string, language: Language): boolean {
  return language === 'zh-CN' && time >= '11:30' && time < '13:00';
}

/** The part of the day a clerk would greet in; between midnight and five it is neither night nor morning to whoever comes. */
export function partOfDay(nowMs: number, timeZone: string, language: Language): PartOfDay {
  const time = writeTime(nowMs, timeZone);
  if (time < '05:00') return 'unknown';
  if (isNoon(time, language)) return 'noon';
  if (time < '12:00') return 'morning';
  return time < '18:00' ? 'afternoon' : 'evening';
}
