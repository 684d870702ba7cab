import { pickText } from '#contract/base/language.ts';
import type { Openings } from '#contract/venue/hours.ts';
import type { TodayLine, Venue } from '#contract/venue/venue.ts';
import { dayOf } from '../../i18n/dates.ts';
import { shownEvents } from '../../i18n/event-words.ts';
import {
  type Moment,
  mayBeHoliday,
  openingLine,
  type StandingLine,
  standingOf,
  writeClock,
} from '../../i18n/opening-words.ts';

type TodayOf = Pick<Venue, 'hours' | 'events'>;

/** So many have room beside the greeting. */
const mostLines = 4;

type Written = StandingLine & { readonly key: string };

/** Until when the last are let in, while that is still ahead or only just over; at other times nothing. */
function lastEntryValue({ venue }: Openings, { say }: Moment): string | null {
  if (standingOf(venue) === 'usual' || venue.kind !== 'open' || !venue.lastEntry) return null;
  return venue.isLastEntryOver ? say('now.over') : writeClock(venue.lastEntry);
}

/** Whether the house has no hours left today: words about an open day would say what is not so. */
function isOver({ venue }: Openings): boolean {
  const standing = standingOf(venue);
  return standing === 'after' || standing === 'day-off';
}

/**
 * Whether what the venue wrote about an open day may be said: not once the day is over or nearly so, nor on a day for which it
 * has set hours of their own, or that may be a holiday.
 */
function isLikeOthers({ hours }: TodayOf, openings: Openings, { nowMs, timeZone }: Moment): boolean {
  const standing = standingOf(openings.venue);
  if (standing === 'usual') return !mayBeHoliday(openings.venue);
  if (isOver(openings) || standing === 'closing' || standing === 'late') return false;
  const today = dayOf(nowMs, timeZone);
  return !hours?.exceptions.some(({ from, to }) => from <= today && today <= to);
}

/** What the lines are about: today, or, where today has none left, when the house opens at all. */
export function todayHeading(openings: Openings): 'attract.usual' | 'attract.today' | 'attract.hours' {
  if (standingOf(openings.venue) === 'usual') return 'attract.usual';
  return isOver(openings) ? 'attract.hours' : 'attract.today';
}

/** What takes place now or next today, an event before an offer; null where there is nothing more. */
function eventLine({ events }: Pick<Venue, 'events'>, openings: Openings, moment: Moment): Written | null {
  const today = shownEvents(events, openings, moment).filter(({ part }) => part !== 'week');
  const next = today.find(({ event }) => event.kind === 'event') ?? today[0];
  if (!next) return null;
  const { event, occurrence } = next;
  const { say, language } = moment;
  const label = occurrence.isOn
    ? say('event.on', { kind: event.kind })
    : say('event.begins', { time: writeClock(occurrence.begins) });
  return { key: 'event', label, value: pickText(event.name, language).text };
}

/** That today may be a holiday, where no calendar knows. */
function holidayLine({ venue }: Openings, { say }: Moment): readonly Written[] {
  if (!mayBeHoliday(venue)) return [];
  return [{ key: 'holiday', label: say('attract.today'), value: say('attract.holiday') }];
}

/** A line of today by hours and clock; null where it would say what is not so. */
function lineOf(line: TodayLine, venue: TodayOf, openings: Openings, moment: Moment): Written | null {
  const pick = (text: Parameters<typeof pickText>[0]) => pickText(text, moment.language).text;
  if (!('shows' in line)) {
    if (line.holds !== 'every-day' && !isLikeOthers(venue, openings, moment)) return null;
    return { key: line.label['zh-CN'], label: pick(line.label), value: pick(line.value) };
  }
  if (line.shows === 'opening') {
    const opening = openingLine(openings.venue, venue.hours, moment);
    return opening && { key: 'opening', ...opening };
  }
  if (line.shows === 'event') return eventLine(venue, openings, moment);
  const value = lastEntryValue(openings, moment);
  return value === null ? null : { key: 'last-entry', label: pick(line.label), value };
}

/** Up to four lines about today: how things stand, and what the venue says that is so at this moment. */
export function todayLines(venue: TodayOf & Pick<Venue, 'today'>, openings: Openings, moment: Moment): Written[] {
  const lines = venue.today.flatMap((line) => lineOf(line, venue, openings, moment) ?? []);
  return [...holidayLine(openings, moment), ...lines].slice(0, mostLines);
}
