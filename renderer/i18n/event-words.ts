import type { EventKind, VenueEvent } from '#contract/venue/event.ts';
import type { Occurrence, Openings } from '#contract/venue/hours.ts';
import { dayOf, writeMonthDay } from './dates.ts';
import { joiner, type Moment, writeClock, writeClosing, writeWhen } from './opening-words.ts';

/** What the venue announces, with when it takes place: now, later on this day, or within a week. */
export interface ShownEvent {
  readonly event: VenueEvent;
  readonly occurrence: Occurrence;
  readonly part: 'now' | 'today' | 'week';
}

/** What is shown of it all: what is on first, then as it begins, and offers after the events of the same time. */
export function shownEvents(
  events: readonly VenueEvent[],
  { events: occurrences }: Pick<Openings, 'events'>,
  { nowMs, timeZone }: Pick<Moment, 'nowMs' | 'timeZone'>,
  kinds: readonly EventKind[] = ['event', 'offer'],
): ShownEvent[] {
  const byId = new Map(events.map((event) => [event.id, event]));
  const today = dayOf(nowMs, timeZone);
  const shown = occurrences.flatMap((occurrence): ShownEvent[] => {
    const event = byId.get(occurrence.eventId);
    if (!event || !kinds.includes(event.kind)) return [];
    const part = occurrence.isOn ? 'now' : occurrence.begins.day === today ? 'today' : 'week';
    return [{ event, occurrence, part }];
  });
  return (['now', 'today', 'week'] as const).flatMap((part) => {
    const ofPart = shown.filter((one) => one.part === part);
    return part === 'week' ? ofPart : [...ofPart.filter(isEvent), ...ofPart.filter((one) => !isEvent(one))];
  });
}

function isEvent({ event }: ShownEvent): boolean {
  return event.kind === 'event';
}

/** When it takes place: 到 15:00 of what is on; else 14:00–15:00, 周六 10:00–11:00. */
export function writeOccurrence({ begins, ends, isOn }: Occurrence, moment: Moment): string {
  const { say } = moment;
  if (isOn) return say('event.until', { time: writeClosing(ends, moment) });
  return say('event.span', { begins: `${writeWhen(begins, moment)}${joiner}`, ends: `${joiner}${writeClock(ends)}` });
}

/** The same as a sentence to begin with. */
export function occurrenceSentence({ event: { kind }, occurrence, part }: ShownEvent, moment: Moment): string {
  const { say } = moment;
  if (occurrence.isOn) return say('event.when-on', { kind, time: writeClosing(occurrence.ends, moment) });
  return say('event.when', { part, when: writeOccurrence(occurrence, moment) });
}

/** The same with its day, for whoever reads it on another: 11月23日 16:00–16:40. */
export function datedOccurrence({ begins, ends }: Occurrence, { say, language }: Moment): string {
  const from = `${writeMonthDay(begins.day, language)} ${writeClock(begins)}`;
  return say('event.span', { begins: `${from}${joiner}`, ends: `${joiner}${writeClock(ends)}` });
}
