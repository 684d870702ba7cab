import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hoursDraftSchema } from '#contract/page/part-drafts.ts';
import { type Hours, hoursSchema, type Weekday, weekdaySchema } from '#contract/venue/hours.ts';
import { draftOfHours, hoursIn, plainDays } from '#core/drafts/parts/hours-text.ts';

const clock = (minutes: number) => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
const day = fc.uniqueArray(fc.integer({ min: 0, max: 1439 }), { minLength: 0, maxLength: 8 }).map((minutes) => {
  const sorted = minutes.toSorted((one, other) => one - other);
  return Array.from({ length: Math.floor(sorted.length / 2) }, (_, at) => ({
    from: clock(sorted[2 * at] ?? 0),
    to: clock(sorted[2 * at + 1] ?? 0),
  }));
});
const date = fc.date({ min: new Date('2026-01-01'), max: new Date('2028-12-31'), noInvalidDate: true });
const exception = fc.record({ day: date, open: day, isSystem: fc.boolean() }).map(({ day: at, open, isSystem }) => {
  const from = at.toISOString().slice(0, 10);
  return { from, to: from, open, ...(isSystem ? { reason: { 'zh-CN': '系统升级' } } : {}) };
});
const hours = fc
  .record({
    days: fc.tuple(...weekdaySchema.options.map(() => day)),
    holidays: fc.oneof(
      fc.constantFrom('closed' as const, 'as-usual' as const),
      day.filter((open) => open.length > 0),
    ),
    makeUpDays: fc.constantFrom('as-usual' as const, 'as-monday' as const),
    lastEntryMinutes: fc.integer({ min: 0, max: 600 }),
    exceptions: fc.array(exception, { maxLength: 3 }),
  })
  .map(({ days, ...rest }) =>
    hoursSchema.parse({
      ...rest,
      weekly: weekdaySchema.options.map((weekday, at) => ({ days: [weekday], open: days[at] ?? [] })),
    }),
  );

/** What each day of the week is, however the rules are parted. */
function weekOf({ weekly }: Hours): Partial<Record<Weekday, string>> {
  const open = weekly.filter((rule) => rule.open.length > 0);
  return Object.fromEntries(open.flatMap((rule) => rule.days.map((weekday) => [weekday, JSON.stringify(rule.open)])));
}

test('hours are the same after they were written down and read again', () => {
  fc.assert(
    fc.property(hours, (source) => {
      const draft = hoursDraftSchema.parse(draftOfHours(source));
      const read = hoursSchema.parse(hoursIn(draft));
      expect(weekOf(read)).toEqual(weekOf(source));
      expect({ ...read, weekly: [] }).toEqual({ ...source, weekly: [] });
      expect(draftOfHours(read)).toEqual(draft);
    }),
    { numRuns: 100 },
  );
});

test.each([
  ['2026 年 12 月 1 日', '2026-12-01'],
  ['2026年12月1日 至 2026年12月3日', '2026-12-01 2026-12-03'],
  ['２０２６－１２－０１', '2026-12-01'],
  ['2026/12/1~2026/12/3', '2026-12-01 2026-12-03'],
])('the days %s are kept as %s', (written, kept) => {
  expect(plainDays(written)).toBe(kept);
});
