import { isDeepStrictEqual } from 'node:util';
import { type Language, languages } from '#contract/base/language.ts';
import type { Entry, EntryText, HoursOwner } from '#contract/venue/entry.ts';
import { type Hours, minutesOf, type OpenSpan, type Weekday, weekdaySchema } from '#contract/venue/hours.ts';
import type { Venue } from '#contract/venue/venue.ts';

const clockTime = /(\d{1,2})(?::(\d{2})|[時点시]\s?(?:(\d{1,2})\s?[分분])?)/gu;

/** The times of day that a text names, in minutes after midnight: 9:00, 16時30分, 16시 30분. */
export function timesIn(text: string): ReadonlySet<number> {
  const times = Array.from(text.normalize('NFKC').matchAll(clockTime), ([, hours, colon, written]) => {
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
  const owner = ownerOf(entry);
  const hours = owner && hoursAt(owner, venue);
  return hours ? languagesWithout(entry, mainTimes(hours)) : [];
}

/** Whose hours an entry speaks of; null where it speaks of none. */
function ownerOf({ hoursOf, action }: Entry): HoursOwner | null {
  return hoursOf ?? (action?.kind === 'show-place' ? { of: 'place', id: action.placeId } : null);
}

/** The languages in which an entry names times, and not all of these. */
function languagesWithout(entry: Entry, times: readonly number[]): readonly Language[] {
  return languages.filter((language) => {
    const text = entry.texts[language];
    const named = timesIn(text ? writtenHours(entry, text) : '');
    return named.size > 0 && !times.every((time) => named.has(time));
  });
}

/**
 * Whether an entry names hours in words and not those that days have from now on, where the hours of whom it speaks change: a
 * Tuesday alone makes no contradiction, but somebody should see to the words.
 */
export function namesFormerHours(entry: Entry, before: Venue, after: Venue): boolean {
  const owner = ownerOf(entry);
  const [were, are] = owner ? [hoursAt(owner, before), hoursAt(owner, after)] : [];
  if (!were || !are) return false;
  const changed = weekdaySchema.options.filter((day) => !isDeepStrictEqual(spansOn(were, day), spansOn(are, day)));
  const times = changed.flatMap((day) => spansOn(are, day).flatMap(({ from, to }) => [minutesOf(from), minutesOf(to)]));
  return languagesWithout(entry, times).length > 0;
}

function spansOn({ weekly }: Hours, day: Weekday): readonly OpenSpan[] {
  return weekly.find(({ days }) => days.includes(day))?.open ?? [];
}
