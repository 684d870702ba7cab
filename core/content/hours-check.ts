import { type Language, languages } from '#contract/base/language.ts';
import type { Entry, EntryText, HoursOwner } from '#contract/venue/entry.ts';
import { type Hours, minutesOf } from '#contract/venue/hours.ts';
import type { Venue } from '#contract/venue/venue.ts';

const clockTime = /(\d{1,2})(?::(\d{2})|[時点시]\s?(?:(\d{1,2})\s?[分분])?)/gu;

/** The times of day that a text names, in minutes after midnight: 9:00, 16時30分, 16시 30분. */
export function timesIn(text: string): ReadonlySet<number> {
  const times = Array.from(text.matchAll(clockTime), ([, hours, colon, written]) => {
    return Number(hours) * 60 + Number(colon ?? written ?? 0);
  });
  return new Set(times);
}

/** The hours that an owner has as data; null where it has none. */
function hoursAt(owner: HoursOwner, { hours, services, places }: Venue): Hours | null {
  if (owner.of === 'venue') return hours ?? null;
  if (owner.of === 'place') return places.find(({ id }) => id === owner.id)?.hours ?? null;
  const own = services.find(({ id }) => id === owner.id)?.hours;
  return own && 'weekly' in own ? own : null;
}

/** When it opens and when it closes on most days, in minutes after midnight. */
function mainTimes({ weekly }: Hours): readonly number[] {
  const [rule] = weekly.toSorted((one, other) => other.days.length - one.days.length);
  const [first, last] = [rule?.open[0], rule?.open.at(-1)];
  return first && last ? [minutesOf(first.from), minutesOf(last.to)] : [];
}

/** What a text says of hours: those that it lists; without a list the lead, where the entry is about hours. */
function writtenHours({ hoursOf }: Entry, text: EntryText): string {
  return hoursOf ? `${text.lead} ${text.hours ?? ''}` : (text.hours ?? '');
}

/** The languages in which an entry names other hours than the data of whose hours it speaks: the screen would contradict itself. */
export function languagesThatDiffer(entry: Entry, venue: Venue): readonly Language[] {
  const { action } = entry;
  const owner =
    entry.hoursOf ?? (action?.kind === 'show-place' ? ({ of: 'place', id: action.placeId } as const) : null);
  const hours = owner && hoursAt(owner, venue);
  if (!hours) return [];
  return languages.filter((language) => {
    const text = entry.texts[language];
    const named = timesIn(text ? writtenHours(entry, text) : '');
    return named.size > 0 && !mainTimes(hours).every((time) => named.has(time));
  });
}
