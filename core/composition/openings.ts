import { fileURLToPath } from 'node:url';
import type { Openings } from '#contract/venue/hours.ts';
import type { Venue } from '#contract/venue/venue.ts';
import { readCalendar } from '../hours/calendars.ts';
import { createOpenings } from '../hours/openings.ts';
import { type Clock, dayIn } from '../system/clock.ts';
import type { Live } from '../system/live.ts';
import type { Log } from '../system/log.ts';
import type { StaffBell } from '../visit/reception.ts';

const calendarsFolder = fileURLToPath(new URL('../../assets/calendars/', import.meta.url));

export interface TerminalOpeningsDeps {
  readonly clock: Clock;
  readonly log: Log;
  readonly venue: Venue;
  /** The day on which the content was last checked. */
  readonly writtenOn: string;
}

/** What is open now in the venue, and what follows from it for whoever calls staff. */
export interface TerminalOpenings {
  readonly now: Live<Openings | null>;
  readonly bell: StaffBell;
  /** The last day that public holidays are known for; null where none matter. */
  readonly calendar: () => { readonly through: string; readonly isOver: boolean } | null;
  readonly close: () => void;
}

/** Watches the venue's hours by the calendar of its country. */
export function createTerminalOpenings({ clock, log, venue, writtenOn }: TerminalOpeningsDeps): TerminalOpenings {
  const calendar = readCalendar(calendarsFolder, venue.country);
  const { now, close } = createOpenings({ clock, venue, calendar, writtenOn });
  return {
    now,
    close,
    bell: {
      isStaffed: () => {
        const staff = now.get()?.staff;
        return !(staff?.kind === 'shut' && staff.isSure);
      },
      call: () => log.info('staff called'),
      takeBack: () => log.info('call taken back'),
    },
    calendar: () =>
      calendar && {
        through: calendar.through,
        isOver: dayIn(venue.timeZone, clock.nowMs()) > calendar.through,
      },
  };
}
