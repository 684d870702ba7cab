import { z } from 'zod';
import { localizedSchema, localizedUpTo } from '../base/language.ts';
import { daySchema, slugSchema } from './entry.ts';
import { daySpansSchema, type Hours, weekdaySchema } from './hours.ts';
import { pictureSchema } from './picture.ts';

/** Something that takes place, or something that is to be had for less. */
export const eventKindSchema = z.enum(['event', 'offer']);
export type EventKind = z.infer<typeof eventKindSchema>;

/**
 * What the venue announces: once, on days in a row, or every week. Days and times are those of the venue's own calendar and
 * clock. With one day alone it takes place as written; else on those of its days on which the house is open.
 */
export const eventSchema = z.strictObject({
  id: slugSchema,
  kind: eventKindSchema,
  /** Short enough for a line of the start screen. */
  name: localizedUpTo(40),
  /** What it is, in a sentence that is read aloud. */
  line: localizedUpTo(160),
  placeId: slugSchema,
  /** The answer that says more. */
  entryId: slugSchema.optional(),
  /** For whom it is, where it is not for everybody: 五岁以上的孩子. */
  audience: localizedUpTo(40).optional(),
  /** On which days of the week; none: on any. */
  weekdays: z.array(weekdaySchema).max(7).default([]),
  /** The stretches of a day in which it takes place. */
  times: daySpansSchema.min(1),
  /** The first and the last day; left out: it has begun long ago, or goes on. */
  firstDay: daySchema.optional(),
  lastDay: daySchema.optional(),
  picture: pictureSchema.optional(),
  /** Who answers for what is said of it. */
  department: localizedSchema,
  checkedOn: daySchema,
});
export type VenueEvent = z.infer<typeof eventSchema>;

export const eventsSchema = z.array(eventSchema).max(300);

/** The weekly rule of an event, whatever its first and last day. */
export function weeklyOf({ weekdays, times }: Pick<VenueEvent, 'weekdays' | 'times'>): Hours['weekly'] {
  return [{ days: weekdays.length > 0 ? weekdays : [...weekdaySchema.options], open: times }];
}

/** Whether it takes place on one day alone, which somebody has chosen for it. */
export function isOnce({ firstDay, lastDay }: Pick<VenueEvent, 'firstDay' | 'lastDay'>): boolean {
  return firstDay !== undefined && firstDay === lastDay;
}
