import { fileURLToPath } from 'node:url';
import type { SelfCheck } from '#contract/page/desk.ts';
import type { HolidayCalendar } from '#contract/venue/hours.ts';
import type { Ability } from '../door/ability.ts';
import { readCalendar } from '../hours/calendars.ts';
import { createOpenings } from '../hours/openings.ts';
import { openingsProcedures } from '../hours/procedures.ts';
import type { ContentAbility } from './content.ts';
import type { Editions } from './editions.ts';
import type { Ground } from './ground.ts';

const calendarsFolder = fileURLToPath(new URL('../../assets/calendars/', import.meta.url));

/** What is open now in the venue, and what follows from it for whoever calls staff. */
export interface OpeningsAbility extends Ability {
  /** Whether the clock may be believed. */
  readonly isClockRight: () => boolean;
  /** Whether somebody certainly comes if called. */
  readonly isStaffed: () => boolean;
  /** Whether somebody may come if called: false only where it is certain that nobody is there. */
  readonly mayBeStaffed: () => boolean;
  /** Whether a place has hours of its own and is certainly shut now. */
  readonly isShut: (placeId: string) => boolean;
  /** The last day that public holidays are known for; null where none matter. */
  readonly calendar: () => SelfCheck['calendar'];
}

export interface OpeningsParts {
  readonly content: ContentAbility;
  readonly editions: Editions;
}

/** Watches the hours of the edition that is shown, by the calendar of its country. */
export function openOpenings({ clock }: Ground, { content, editions }: OpeningsParts): OpeningsAbility {
  const calendars = new Map<string | null, HolidayCalendar | null>();
  const calendarOf = (country: string | null) => {
    const known = calendars.get(country);
    if (known !== undefined) return known;
    const read = readCalendar(calendarsFolder, country);
    calendars.set(country, read);
    return read;
  };
  const current = () => {
    const { version, catalogue } = editions.shown();
    const { venue } = version().content;
    return { venue, calendar: calendarOf(venue.country), writtenOn: catalogue().writtenOn };
  };
  const { now, look, close } = createOpenings({ clock, current });
  const stopFollowing = editions.onChange((change) => change === 'edition' && look());
  const isCertainly = (kind: 'open' | 'shut') => {
    const staff = now.get()?.staff;
    return staff?.kind === kind && staff.isSure;
  };
  return {
    isClockRight: () => now.get()?.isClockRight ?? false,
    isStaffed: () => isCertainly('open'),
    mayBeStaffed: () => !isCertainly('shut'),
    isShut: (placeId) => {
      const opening = now.get()?.places[placeId];
      return opening?.kind === 'shut' && opening.isSure;
    },
    calendar: () => {
      const { calendar } = current();
      return calendar && { through: calendar.through, isOver: content.today() > calendar.through };
    },
    procedures: openingsProcedures(now),
    close: () => {
      stopFollowing();
      close();
    },
  };
}
