import { type Language, type Localized, pickText } from '#contract/base/language.ts';
import type { Hours, LocalMoment, Opening, Weekday } from '#contract/venue/hours.ts';
import type { Say } from '../messages.ts';
import { dayOf, writeMonthDay } from './dates.ts';

/** What words about opening hours depend on beside the hours. */
export interface Moment {
  readonly say: Say;
  readonly language: Language;
  readonly nowMs: number;
  readonly timeZone: string;
}

/** How things stand, as a clerk would see it. `late`: still open, but nobody new is let in. `usual`: nothing may be said about today, only how it is as a rule. */
export type Standing = 'open' | 'closing' | 'late' | 'before' | 'break' | 'after' | 'day-off' | 'usual';

export function standingOf(opening: Opening): Standing {
  if (opening.kind === 'unknown' || !opening.isSure) return 'usual';
  if (opening.kind === 'shut') return opening.why;
  if (opening.isLastEntryOver) return 'late';
  return opening.isClosingSoon ? 'closing' : 'open';
}

/** Whether today may be a public holiday of which no calendar here knows: whatever is said of today says so, too. */
export function mayBeHoliday(opening: Opening): boolean {
  return opening.kind !== 'unknown' && !opening.isSure;
}

const minutesOfDay = 24 * 60;
const lateNight = 12 * 60;

/** A time of day: 9:00. */
export function writeClock({ minutes }: Pick<LocalMoment, 'minutes'>): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / (minutesOfDay * 60_000));
}

/** A weekday as it stands before a time: 周一, Mon, 月曜, 월요일. */
function writeWeekday(day: string, language: Language): string {
  const width = language === 'ja' || language === 'ko' ? 'long' : 'short';
  const name = new Intl.DateTimeFormat(language, { timeZone: 'UTC', weekday: width }).format(Date.parse(day));
  return language === 'ja' ? name.replace(/日$/u, '') : name;
}

/** How many days lie between today and a day to come. */
export function daysAhead(day: string, { nowMs, timeZone }: Pick<Moment, 'nowMs' | 'timeZone'>): number {
  return daysBetween(dayOf(nowMs, timeZone), day);
}

/** A moment to come: 9:00 today, 明天 9:00, 周一 9:00 within a week, 10月8日 9:00 after it. */
export function writeWhen({ day, minutes }: Pick<LocalMoment, 'day' | 'minutes'>, moment: Moment): string {
  const { say, language } = moment;
  const ahead = daysAhead(day, moment);
  const time = writeClock({ minutes });
  if (ahead <= 0) return time;
  const name = ahead < 7 ? writeWeekday(day, language) : writeMonthDay(day, language);
  return say('now.on-day', { soon: ahead === 1 ? 'yes' : 'no', day: name, time });
}

/** When it closes. The night after a day still belongs to it: 24:00, 2:00. */
export function writeClosing(closes: LocalMoment, moment: Moment): string {
  const ahead = daysAhead(closes.day, moment);
  if (ahead === 1 && closes.minutes === 0) return '24:00';
  return ahead === 1 && closes.minutes < lateNight ? writeClock(closes) : writeWhen(closes, moment);
}

const week: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
/** Any week that begins on a Monday, to have a day for each name. */
const aMonday = Date.parse('2026-01-05');

function nameOf(weekday: Weekday, language: Language): string {
  const day = new Date(aMonday + week.indexOf(weekday) * minutesOfDay * 60_000);
  return writeWeekday(day.toISOString().slice(0, 10), language);
}

/** Days in their order, those in a row from the first to the last: 周一至周五; all seven: every day. */
function writeDays(days: readonly Weekday[], { say, language }: Moment): string {
  const sorted = week.filter((day) => days.includes(day));
  if (sorted.length === week.length) return say('now.every-day');
  const runs: Weekday[][] = [];
  for (const day of sorted) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && week.indexOf(day) === week.indexOf(last) + 1) run.push(day);
    else runs.push([day]);
  }
  return runs
    .map((run) => {
      const [first, last] = [run[0], run.at(-1)];
      if (!first || !last) return '';
      if (first === last) return nameOf(first, language);
      return say('now.days', { first: nameOf(first, language), last: nameOf(last, language) });
    })
    .join(say('now.and'));
}

/** Keeps a stretch of time on one line. */
export const joiner = '\u2060';

export interface UsualHours {
  readonly days: string;
  readonly times: string;
}

/** The rules of the week, the one that holds on most days first. */
export function usualHours(hours: Hours, moment: Moment): readonly UsualHours[] {
  return hours.weekly
    .filter(({ open }) => open.length > 0)
    .toSorted((one, other) => other.days.length - one.days.length)
    .map(({ days, open }) => ({
      days: writeDays(days, moment),
      times: open.map(({ from, to }) => `${from}${joiner}–${joiner}${to}`).join(moment.say('now.and')),
    }));
}

function writeUsual(hours: Hours | undefined, moment: Moment): string {
  if (!hours) return '';
  return usualHours(hours, moment)
    .map(({ days, times }) => `${days} ${times}`)
    .join(moment.say('now.and'));
}

/** The day's name where that is why it is shut: a holiday, an exception's reason. */
function reasonOf(opening: Opening, language: Language): string | null {
  const reason: Localized | null = opening.kind === 'shut' && opening.why === 'day-off' ? opening.reason : null;
  return reason && pickText(reason, language).text;
}

/** Until when it is open, or from when: 到 17:00, 周一 9:00 开. What is usual where no more is known; '' for nothing. */
export function writeNext(opening: Opening, hours: Hours | undefined, moment: Moment): string {
  const { say } = moment;
  const standing = standingOf(opening);
  if (standing === 'usual' || opening.kind === 'unknown') {
    const first = hours && usualHours(hours, moment)[0];
    return first ? say('now.usual', { times: first.times }) : '';
  }
  if (opening.kind === 'shut')
    return opening.opensNext ? say('now.from', { when: writeWhen(opening.opensNext, moment) }) : say('now.shut');
  return opening.closes ? say('now.until', { time: writeClosing(opening.closes, moment) }) : say('now.always');
}

/** How things stand and until when, as two short texts that stand above each other. */
export interface StandingLine {
  readonly label: string;
  readonly value: string;
}

/** The line of today about the venue; null where nothing is known of it. */
export function openingLine(opening: Opening, hours: Hours | undefined, moment: Moment): StandingLine | null {
  const { say, language } = moment;
  const standing = standingOf(opening);
  if (standing === 'usual') {
    const first = hours && usualHours(hours, moment)[0];
    return first ? { label: first.days, value: first.times } : null;
  }
  const reason = reasonOf(opening, language);
  const label = reason ? say('now.reason', { reason }) : say('now.state', { state: standing });
  return { label, value: writeNext(opening, hours, moment) };
}

/** One sentence about now, as a clerk says it; '' where there is nothing to say. */
export function openingSentence(opening: Opening, hours: Hours | undefined, moment: Moment): string {
  const { say, language } = moment;
  const state = standingOf(opening);
  if (state === 'usual') {
    const usual = writeUsual(hours, moment);
    return usual === ''
      ? ''
      : say('now.usual-sentence', { hours: usual, holiday: mayBeHoliday(opening) ? 'yes' : 'no' });
  }
  if (opening.kind === 'open') {
    if (!opening.closes) return say('now.open-always');
    return say('now.open-sentence', { state, time: writeClosing(opening.closes, moment) });
  }
  if (opening.kind === 'unknown') return '';
  const reason = reasonOf(opening, language);
  const head = reason ? say('now.reason', { reason }) : say('now.state', { state });
  return say('now.shut-sentence', { head, ...nextOf(opening.opensNext, moment) });
}

/** For messages that say when it is open again, where that is known. */
function nextOf(
  opensNext: LocalMoment | null,
  moment: Moment,
): { readonly known: 'yes' | 'no'; readonly when: string } {
  return opensNext ? { known: 'yes', when: writeWhen(opensNext, moment) } : { known: 'no', when: '' };
}

/** Whether somebody comes if called: for certain, for certain not, or nobody knows. */
export type StaffPresence = 'here' | 'away' | 'unknown';

export function staffPresence(staff: Opening): StaffPresence {
  if (staff.kind === 'unknown' || !staff.isSure) return 'unknown';
  return staff.kind === 'open' ? 'here' : 'away';
}

/** What messages that promise a person are told: whether one comes, or today may be a holiday, and since when one is there again. */
export function staffValues(
  staff: Opening,
  moment: Moment,
): Readonly<Record<'staff' | 'holiday' | 'known' | 'when', string>> {
  const opensNext = staff.kind === 'shut' ? staff.opensNext : null;
  return { staff: staffPresence(staff), holiday: mayBeHoliday(staff) ? 'yes' : 'no', ...nextOf(opensNext, moment) };
}
