import { isOnce, type VenueEvent } from '#contract/venue/event.ts';
import { minutesOf, type Weekday, weekdaySchema } from '#contract/venue/hours.ts';
import type { Venue, VenueContent } from '#contract/venue/venue.ts';
import type { Contradiction } from './contradictions.ts';
import { repeatedAt } from './repeated.ts';
import { lackingTexts } from './whole-languages.ts';

type At = readonly (string | number)[];

/** Everything in events and offers that refers to nothing, cannot take place, or has no business here, in reading order. */
export function findEventFaults({ venue, entries }: VenueContent): readonly Contradiction[] {
  const { events, places } = venue;
  const placeIds = new Set(places.map(({ id }) => id));
  const entryIds = new Set(entries.map(({ id }) => id));
  const ids = events.map(({ id }) => id);
  return [
    ...repeatedAt(ids).map((index) => fault([index, 'id'], `the id ${ids[index]} is used twice`)),
    ...events.flatMap((event, index) => [
      ...faultIf(event.kind === 'offer' && venue.kind !== 'mall', [index, 'kind'], `a ${venue.kind} makes no offers`),
      ...faultIf(!placeIds.has(event.placeId), [index, 'placeId'], `there is no place ${event.placeId}`),
      ...faultIf(
        event.entryId !== undefined && !entryIds.has(event.entryId),
        [index, 'entryId'],
        `there is no entry ${event.entryId}`,
      ),
      ...timeFaults(event, venue, index),
      ...lackingTexts({ ...event, title: event.name })
        .filter(({ at: [key] }) => key !== 'title')
        .map(({ at, reason }) => fault([index, ...at], reason)),
    ]),
  ];
}

/** Events that would never take place, by the hours of the house and their own days. */
export function findEventTimeFaults(venue: Venue): readonly Contradiction[] {
  return venue.events.flatMap((event, index) => timeFaults(event, venue, index));
}

/** Why an event never takes place. */
function timeFaults(event: VenueEvent, { hours }: Venue, index: number): Contradiction[] {
  const { firstDay, lastDay, times } = event;
  if (firstDay !== undefined && lastDay !== undefined && lastDay < firstDay)
    return [fault([index, 'lastDay'], 'it ends before it begins')];
  const days = weekdaysOf(event);
  if (days.length === 0) return [fault([index, 'weekdays'], 'none of these weekdays is among its days')];
  if (isOnce(event) || !hours) return [];
  const isOpenOn = (day: Weekday) => {
    const spans = hours.weekly.find((rule) => rule.days.includes(day))?.open ?? [];
    const isWithin = (time: string) =>
      spans.some(({ from, to }) => minutesOf(from) <= minutesOf(time) && minutesOf(time) < minutesOf(to));
    return times.some(({ from }) => isWithin(from));
  };
  return faultIf(!days.some(isOpenOn), [index, 'times'], 'it never begins while the house is open');
}

/** The weekdays on which it may take place: those that are named and lie between its first and its last day. */
function weekdaysOf({ weekdays, firstDay, lastDay }: VenueEvent): Weekday[] {
  const named = weekdays.length > 0 ? weekdays : weekdaySchema.options;
  if (firstDay === undefined || lastDay === undefined) return [...named];
  const [first, last] = [Date.parse(firstDay), Date.parse(lastDay)];
  const all = weekdaySchema.options;
  const among = new Set<Weekday>();
  for (let day = first; day <= last && among.size < all.length; day += dayMs) {
    const weekday = all[(new Date(day).getUTCDay() + 6) % 7];
    if (weekday) among.add(weekday);
  }
  return named.filter((day) => among.has(day));
}

const dayMs = 24 * 60 * 60 * 1000;

function faultIf(isWrong: boolean, at: At, reason: string): Contradiction[] {
  return isWrong ? [fault(at, reason)] : [];
}

function fault(at: At, reason: string): Contradiction {
  return { place: `events.json: ${at.join('.')}`, path: ['venue', 'events', ...at], kind: 'event', reason };
}
