import { z } from 'zod';
import { localizedSchema } from '../base/language.ts';
import { daySchema, slugSchema } from './entry.ts';

/** A time of day as people write it: 9:00, 17:30. Past midnight it counts on, so that 26:00 is two in the night after. */
export const clockTimeSchema = z
  .string()
  .regex(/^(\d|[0-3]\d):[0-5]\d$/)
  .refine((text) => minutesOf(text) <= 36 * 60, 'later than noon of the next day');

/** Minutes after midnight of a time of day. */
export function minutesOf(clockTime: string): number {
  const [hours = '0', minutes = '0'] = clockTime.split(':');
  return Number(hours) * 60 + Number(minutes);
}

/** A stretch in which something is open; what lies between two of a day is its break. */
export const openSpanSchema = z
  .strictObject({ from: clockTimeSchema, to: clockTimeSchema })
  .refine(
    ({ from, to }) => minutesOf(from) < minutesOf(to),
    'ends before it begins; after midnight write 24:00 and more',
  )
  .refine(({ from }) => minutesOf(from) < 24 * 60, 'begins on the next day');
export type OpenSpan = z.infer<typeof openSpanSchema>;

/** The stretches of one day in their order; none: closed. */
export const daySpansSchema = z
  .array(openSpanSchema)
  .max(6)
  .refine(
    (spans) => spans.every(({ from }, at) => at === 0 || minutesOf(spans[at - 1]?.to ?? '0:00') < minutesOf(from)),
    'the stretches of a day overlap or are out of order',
  );

export const weekdaySchema = z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']);
export type Weekday = z.infer<typeof weekdaySchema>;

/** Days that differ from the rule: a stocktaking, a feast with hours of its own. */
export const hoursExceptionSchema = z
  .strictObject({
    from: daySchema,
    to: daySchema,
    open: daySpansSchema,
    /** Why, in a few words: 系统升级. */
    reason: localizedSchema.optional(),
  })
  .refine(({ from, to }) => from <= to, 'ends before it begins');
export type HoursException = z.infer<typeof hoursExceptionSchema>;

/**
 * When a venue, a service or a place is open. What counts for a day, the first that says something: an exception, the
 * public holiday, the make-up workday, the rule of the week. A weekday without a rule is closed.
 */
export const hoursSchema = z.strictObject({
  weekly: z
    .array(z.strictObject({ days: z.array(weekdaySchema).min(1).max(7), open: daySpansSchema }))
    .min(1)
    .max(7)
    .refine((rules) => new Set(rules.flatMap(({ days }) => days)).size === rules.flatMap(({ days }) => days).length, {
      message: 'a weekday has two rules',
    }),
  /** On public holidays: closed, as on any such weekday, or stretches of their own. */
  holidays: z.union([z.enum(['closed', 'as-usual']), daySpansSchema]).default('as-usual'),
  /** On weekends that the calendar makes workdays: as on that weekday, or as on a Monday. */
  makeUpDays: z.enum(['as-usual', 'as-monday']).default('as-usual'),
  /** How long before closing the last are let in or given a number; 0: until the end. */
  lastEntryMinutes: z.int().min(0).max(600).default(0),
  exceptions: z.array(hoursExceptionSchema).max(400).default([]),
});
export type Hours = z.infer<typeof hoursSchema>;
export type HoursSource = z.input<typeof hoursSchema>;

/** The public holidays of a country as it announced them, and until when that announcement reaches. */
export const holidayCalendarSchema = z.strictObject({
  /** ISO 3166 country in small letters: cn. */
  country: z.string().regex(/^[a-z]{2}$/),
  /** Where it was announced, for whoever renews it. */
  source: z.string().min(1).max(300),
  from: daySchema,
  /** The last day that it speaks of. What comes after may be a holiday, and nothing here knows. */
  through: daySchema,
  holidays: z.array(z.strictObject({ from: daySchema, to: daySchema, name: localizedSchema })).max(400),
  makeUpDays: z.array(daySchema).max(400),
});
export type HolidayCalendar = z.infer<typeof holidayCalendarSchema>;

/** A moment on the venue's own calendar and clock. `minutes` may pass 24 hours: the night after `day`. */
export const localMomentSchema = z.strictObject({ day: daySchema, weekday: weekdaySchema, minutes: z.int().min(0) });
export type LocalMoment = z.infer<typeof localMomentSchema>;

/** Null: not within two months, or on a day of which no calendar knows whether it is a holiday. */
const opensNext = localMomentSchema.nullable();

/** Whether something is open now, by its hours and the clock. */
export const openingSchema = z.discriminatedUnion('kind', [
  /** The clock cannot be right: nothing about now may be said. */
  z.strictObject({ kind: z.literal('unknown') }),
  z.strictObject({
    kind: z.literal('open'),
    /** Null: it does not close within a week. */
    closes: localMomentSchema.nullable(),
    /** Until when somebody is let in or given a number. */
    lastEntry: localMomentSchema.nullable(),
    /** What stretch comes next on this day: after a break. */
    opensNext,
    /** The last half hour before it closes for the day or for a break. */
    isClosingSoon: z.boolean(),
    isLastEntryOver: z.boolean(),
    /** False where no calendar knows whether today is a holiday. */
    isSure: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('shut'),
    /** before: opens later today; break: was open today and will be; after: was open today; day-off: not open today. */
    why: z.enum(['before', 'break', 'after', 'day-off']),
    opensNext,
    /** What today is where that is the reason: a holiday's name or an exception's reason. */
    reason: localizedSchema.nullable(),
    isSure: z.boolean(),
  }),
]);
export type Opening = z.infer<typeof openingSchema>;

/** When something that the venue announces takes place: now, or next within a week. */
export const occurrenceSchema = z.strictObject({
  eventId: slugSchema,
  begins: localMomentSchema,
  ends: localMomentSchema,
  isOn: z.boolean(),
});
export type Occurrence = z.infer<typeof occurrenceSchema>;

/** What is open now in a venue. Services and places by id; a place without hours of its own is not listed. */
export const openingsSchema = z.strictObject({
  /** False where the clock must be wrong: then nothing is said about now, nor what time it is. */
  isClockRight: z.boolean(),
  venue: openingSchema,
  /** Whether somebody comes if called. */
  staff: openingSchema,
  services: z.record(slugSchema, openingSchema),
  places: z.record(slugSchema, openingSchema),
  /** What takes place within a week, each event once, in the order in which they begin; of what is not certain, nothing. */
  events: z.array(occurrenceSchema),
});
export type Openings = z.infer<typeof openingsSchema>;
