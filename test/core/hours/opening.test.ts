import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type HolidayCalendar, type HoursSource, holidayCalendarSchema, hoursSchema } from '#contract/venue/hours.ts';
import { localMoment } from '#core/hours/local-time.ts';
import { openingAt } from '#core/hours/opening.ts';

const calendarFile = new URL('../../../assets/calendars/cn.json', import.meta.url);
const china: HolidayCalendar = holidayCalendarSchema.parse(JSON.parse(readFileSync(calendarFile, 'utf8')));

/** A hall: weekdays with a break at noon, Saturday mornings, shut on holidays, make-up workdays as Mondays. */
const hall = {
  weekly: [
    {
      days: ['mon', 'tue', 'wed', 'thu', 'fri'],
      open: [
        { from: '9:00', to: '12:00' },
        { from: '13:30', to: '17:00' },
      ],
    },
    { days: ['sat'], open: [{ from: '9:00', to: '12:00' }] },
  ],
  holidays: 'closed',
  makeUpDays: 'as-monday',
  lastEntryMinutes: 30,
} satisfies HoursSource;

/** Shanghai is eight hours ahead of UTC, all year. */
const shanghai = (day: string, time: string) => Date.parse(`${day}T${time}:00+08:00`);

function openingOf(source: HoursSource, nowMs: number, timeZone = 'Asia/Shanghai') {
  const earliestMs = Date.UTC(2026, 0, 1);
  return openingAt({ hours: hoursSchema.parse(source), calendar: china, timeZone, nowMs, earliestMs });
}

test('on an ordinary morning the hall is open until its break, and says when it opens again', () => {
  const opening = openingOf(hall, shanghai('2026-11-23', '10:20'));
  expect(opening).toMatchObject({ kind: 'open', closes: { minutes: 720 }, isClosingSoon: false, isSure: true });
  expect(opening).toMatchObject({ opensNext: { day: '2026-11-23', minutes: 810 }, isLastEntryOver: false });
});

test('in the break it is shut, and opens at half past one', () => {
  const opening = openingOf(hall, shanghai('2026-11-23', '12:30'));
  expect(opening).toMatchObject({ kind: 'shut', why: 'break', opensNext: { day: '2026-11-23', minutes: 810 } });
});

test('in the last half hour it closes soon and gives no more numbers', () => {
  const opening = openingOf(hall, shanghai('2026-11-23', '16:40'));
  expect(opening).toMatchObject({ kind: 'open', isClosingSoon: true, isLastEntryOver: true, opensNext: null });
});

test('on a Sunday it is not open, and Monday is the next day', () => {
  const opening = openingOf(hall, shanghai('2026-11-29', '06:30'));
  expect(opening).toMatchObject({ kind: 'shut', why: 'day-off', reason: null });
  expect(opening).toMatchObject({ opensNext: { day: '2026-11-30', weekday: 'mon', minutes: 540 } });
});

test('before nine it opens later today, after five tomorrow', () => {
  expect(openingOf(hall, shanghai('2026-11-24', '08:59'))).toMatchObject({
    why: 'before',
    opensNext: { minutes: 540 },
  });
  expect(openingOf(hall, shanghai('2026-11-24', '17:00'))).toMatchObject({
    why: 'after',
    opensNext: { day: '2026-11-25' },
  });
});

test('on a public holiday it is shut by name, and the next day is found behind the holidays', () => {
  const opening = openingOf(hall, shanghai('2026-10-02', '10:00'));
  expect(opening).toMatchObject({ kind: 'shut', why: 'day-off', reason: { 'zh-CN': '国庆节' } });
  expect(opening).toMatchObject({ opensNext: { day: '2026-10-08', weekday: 'thu' } });
});

test('on a make-up workday it is open though the day is a Sunday', () => {
  expect(openingOf(hall, shanghai('2026-09-20', '10:00'))).toMatchObject({ kind: 'open', closes: { minutes: 720 } });
});

test('what is open on holidays has its own hours there', () => {
  const mall: HoursSource = { ...hall, holidays: [{ from: '10:00', to: '23:00' }] };
  expect(openingOf(mall, shanghai('2026-10-02', '22:00'))).toMatchObject({ kind: 'open', closes: { minutes: 1380 } });
});

test('an exception goes before everything and says why', () => {
  const exceptions = [{ from: '2026-11-23', to: '2026-11-24', open: [], reason: { 'zh-CN': '系统升级' } }];
  const opening = openingOf({ ...hall, exceptions }, shanghai('2026-11-23', '10:00'));
  expect(opening).toMatchObject({ why: 'day-off', reason: { 'zh-CN': '系统升级' }, opensNext: { day: '2026-11-25' } });
});

test('a stretch that passes midnight is still open in the night after, on the day that it then is', () => {
  const night: HoursSource = { weekly: [{ days: ['sat'], open: [{ from: '18:00', to: '26:00' }] }] };
  const opening = openingOf(night, shanghai('2026-11-29', '01:40'));
  expect(opening).toMatchObject({ kind: 'open', closes: { day: '2026-11-29', weekday: 'sun', minutes: 120 } });
  expect(openingOf(night, shanghai('2026-11-29', '02:00'))).toMatchObject({ kind: 'shut' });
});

test('what is open day and night does not close at midnight', () => {
  const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
  const always: HoursSource = { weekly: [{ days: [...days], open: [{ from: '0:00', to: '24:00' }] }] };
  expect(openingOf(always, shanghai('2026-11-23', '23:50'))).toMatchObject({ closes: null, isClosingSoon: false });
  const butSunday: HoursSource = { weekly: [{ days: days.slice(0, 6), open: [{ from: '0:00', to: '24:00' }] }] };
  const opening = openingOf(butSunday, shanghai('2026-11-27', '23:50'));
  expect(opening).toMatchObject({ closes: { day: '2026-11-29', minutes: 0 }, isClosingSoon: false });
});

test('a clock of 1970 or of 2200 says nothing about now', () => {
  expect(openingOf(hall, 0)).toEqual({ kind: 'unknown' });
  expect(openingOf(hall, Date.UTC(2200, 0, 1))).toEqual({ kind: 'unknown' });
  expect(openingOf(hall, Number.NaN)).toEqual({ kind: 'unknown' });
});

test('beyond the calendar nothing is sure, except for what no holiday changes', () => {
  const after = shanghai('2027-01-04', '10:00');
  expect(openingOf(hall, after)).toMatchObject({ kind: 'open', isSure: false });
  expect(openingOf({ weekly: hall.weekly }, after)).toMatchObject({ kind: 'open', isSure: true });
});

test('what never opens again has no next day', () => {
  const gone: HoursSource = { ...hall, exceptions: [{ from: '2026-11-01', to: '2028-12-31', open: [] }] };
  expect(openingOf(gone, shanghai('2026-11-23', '10:00'))).toMatchObject({ kind: 'shut', opensNext: null });
});

test('the same moment reads by the clocks of each time zone, also where they are put forward', () => {
  const berlin = (text: string) => localMoment('Europe/Berlin', Date.parse(text));
  expect(berlin('2026-03-29T00:59:00Z')).toMatchObject({ day: '2026-03-29', minutes: 119 });
  expect(berlin('2026-03-29T01:01:00Z')).toMatchObject({ day: '2026-03-29', minutes: 181 });
});

test('hours that contradict themselves are refused', () => {
  const weekly = (open: { from: string; to: string }[]) => hoursSchema.safeParse({ weekly: [{ days: ['mon'], open }] });
  expect(weekly([{ from: '12:00', to: '9:00' }]).success).toBe(false);
  expect(weekly([{ from: '9:00', to: '40:00' }]).success).toBe(false);
  const overlapping = weekly([
    { from: '9:00', to: '12:00' },
    { from: '11:00', to: '17:00' },
  ]);
  expect(overlapping.success).toBe(false);
  const twice = { weekly: [{ days: ['mon', 'mon'], open: [] }] };
  expect(hoursSchema.safeParse(twice).success).toBe(false);
});

test('whenever it says that it opens next, it is open at that moment', () => {
  const minuteMs = 60_000;
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 360 * 1440 }), (minute) => {
      const nowMs = shanghai('2026-01-01', '00:00') + minute * minuteMs;
      const opening = openingOf(hall, nowMs);
      if (opening.kind !== 'shut' || !opening.opensNext) return;
      const { day, minutes } = opening.opensNext;
      const thenMs = shanghai(day, '00:00') + minutes * minuteMs;
      expect(thenMs).toBeGreaterThan(nowMs);
      expect(openingOf(hall, thenMs).kind).toBe('open');
      expect(openingOf(hall, thenMs - minuteMs).kind).toBe('shut');
    }),
    { numRuns: 300 },
  );
});
