import { isDeepStrictEqual } from 'node:util';
import type { HolidayCalendar, Hours, Opening, Openings } from '#contract/venue/hours.ts';
import type { Venue } from '#contract/venue/venue.ts';
import type { Clock } from '../system/clock.ts';
import { createLive, type Live } from '../system/live.ts';
import { occurrencesOf } from './events.ts';
import { localMoment } from './local-time.ts';
import { isPlausible, openingAt } from './opening.ts';

/** The venue whose hours count. */
export interface VenueHours {
  /** What of a venue has hours. */
  readonly venue: Pick<Venue, 'hours' | 'staffed' | 'services' | 'places' | 'timeZone' | 'events'>;
  readonly calendar: HolidayCalendar | null;
  /** The day on which the content was last checked: a clock before it is wrong. */
  readonly writtenOn: string;
}

export interface OpeningsDeps {
  readonly clock: Clock;
  /** Asked at every look, so that content which takes the place of another is followed. */
  readonly current: () => VenueHours;
}

/** What is open now, kept up by the clock. */
export interface LiveOpenings {
  readonly now: Live<Openings | null>;
  /** Looks at once, and not only at the next turn of the clock: other content has come. */
  readonly look: () => void;
  readonly close: () => void;
}

/** Often enough that no screen is behind by what a person would notice, also after the clock was set. */
const lookAgainMs = 5000;

/** Watches what is open in a venue. */
export function createOpenings({ clock, current }: OpeningsDeps): LiveOpenings {
  const now = createLive<Openings | null>(openingsAt(current(), clock.nowMs()));
  const look = () => {
    const found = openingsAt(current(), clock.nowMs());
    if (!isDeepStrictEqual(found, now.get())) now.set(found);
  };
  let stop = clock.after(lookAgainMs, turn);
  function turn() {
    look();
    stop = clock.after(lookAgainMs, turn);
  }
  return { now, look, close: () => stop() };
}

function openingsAt({ venue, calendar, writtenOn }: VenueHours, nowMs: number): Openings {
  const earliestMs = Date.parse(`${writtenOn}T00:00:00Z`) - dayMs;
  const { timeZone } = venue;
  const at = (hours: Hours | undefined): Opening =>
    hours ? openingAt({ hours, calendar, timeZone, nowMs, earliestMs }) : { kind: 'unknown' };
  const services = venue.services.map(({ id, hours }) => [id, at('weekly' in hours ? hours : undefined)] as const);
  const isClockRight = isPlausible(nowMs, earliestMs);
  const places = venue.places.flatMap(({ id, hours }) => (hours ? [[id, at(hours)] as const] : []));
  return {
    isClockRight,
    venue: at(venue.hours),
    staff: at(venue.staffed ?? venue.hours),
    services: Object.fromEntries(services),
    places: Object.fromEntries(places),
    events: isClockRight ? occurrencesOf(venue.events, { ...venue, calendar }, localMoment(timeZone, nowMs)) : [],
  };
}

/** The day was written by a calendar that may be most of a day ahead of UTC. */
const dayMs = 24 * 60 * 60 * 1000;
