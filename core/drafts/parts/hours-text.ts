import type { HoursDraft } from '#contract/page/part-drafts.ts';
import { plainDay } from '#contract/venue/day-text.ts';
import type { Hours, HoursSource, Weekday } from '#contract/venue/hours.ts';
import { weekdaySchema } from '#contract/venue/hours.ts';
import { spansIn, textOfSpans } from '#contract/venue/span-text.ts';

const weekdays = weekdaySchema.options;
/** Hours as they are written down at the console. Which days share a rule is not kept: the same hours come out. */
export function draftOfHours({ weekly, holidays, makeUpDays, lastEntryMinutes, exceptions }: Hours): HoursDraft {
  const week: Partial<Record<Weekday, string>> = {};
  for (const { days, open } of weekly) for (const day of days) if (open.length > 0) week[day] = textOfSpans(open);
  return {
    ...(Object.keys(week).length > 0 ? { week } : {}),
    ...(holidays === 'as-usual' ? {} : { holidays: holidays === 'closed' ? holidays : textOfSpans(holidays) }),
    ...(makeUpDays === 'as-usual' ? {} : { makeUpDays }),
    ...(lastEntryMinutes === 0 ? {} : { lastEntryMinutes: String(lastEntryMinutes) }),
    ...(exceptions.length === 0
      ? {}
      : {
          exceptions: exceptions.map(({ from, to, open, reason }) => ({
            days: from === to ? from : `${from} ${to}`,
            ...(open.length > 0 ? { open: textOfSpans(open) } : {}),
            ...(reason ? { reason } : {}),
          })),
        }),
  };
}

/** Hours as their schema wants them, if they are right: `hoursSchema` says what is not. */
export function hoursIn(draft: HoursDraft): HoursSource {
  const { holidays, makeUpDays, lastEntryMinutes, exceptions = [] } = draft;
  return {
    weekly: rulesOf(draft),
    ...(holidays === undefined ? {} : { holidays: holidays === 'closed' ? holidays : spansIn(holidays) }),
    ...(makeUpDays ? { makeUpDays } : {}),
    ...(lastEntryMinutes === undefined ? {} : { lastEntryMinutes: Number(lastEntryMinutes.normalize('NFKC')) }),
    ...(exceptions.length === 0 ? {} : { exceptions: exceptions.map(exceptionIn) }),
  } as HoursSource;
}

/** Days with the same stretches share a rule, in the order in which they first come; days that are closed have none. */
function rulesOf({ week = {} }: HoursDraft): HoursSource['weekly'] {
  const byText = new Map<string, Weekday[]>();
  for (const day of weekdays) {
    const text = textOfSpans(spansIn(week[day]));
    if (text !== '') byText.set(text, [...(byText.get(text) ?? []), day]);
  }
  const rules = [...byText].map(([text, days]) => ({ days, open: spansIn(text) }));
  return rules.length > 0 ? rules : [{ days: [...weekdays], open: [] }];
}

function exceptionIn({ days, open, reason }: NonNullable<HoursDraft['exceptions']>[number]) {
  const [from = '', to = from] = plainDays(days).split(' ');
  return { from, to, open: spansIn(open), ...(reason ? { reason } : {}) };
}

/** The first and the last day of days that differ, as they are kept: 2026-12-10 2026-12-12. */
export function plainDays(days: string): string {
  return days
    .normalize('NFKC')
    .trim()
    .replace(/\s*([年月])\s*/gu, '$1')
    .replace(/(\d)\s+日/gu, '$1日')
    .split(/[\s~〜至到]+/u)
    .map(plainDay)
    .join(' ');
}
