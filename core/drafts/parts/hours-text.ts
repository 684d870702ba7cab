import type { HoursDraft } from '#contract/page/draft-parts.ts';
import type { Hours, HoursSource, OpenSpan, Weekday } from '#contract/venue/hours.ts';
import { weekdaySchema } from '#contract/venue/hours.ts';

const weekdays = weekdaySchema.options;
/** What may stand between two times, between two stretches, and for a colon, on any keyboard. */
const dashes = /\s*[-–—~〜至到]\s*/gu;
const apart = /[\s,;、]+/u;

/** The stretches of a day as they are written: `9:00-11:30 13:30-17:00`; empty: closed. */
function textOfSpans(spans: readonly OpenSpan[]): string {
  return spans.map(({ from, to }) => `${from}-${to}`).join(' ');
}

/** The stretches that a text names; what is no stretch comes out as one that no schema takes. */
export function spansIn(text = ''): { from: string; to: string }[] {
  const plain = text.normalize('NFKC').replace(dashes, '-').trim();
  if (plain === '') return [];
  return plain.split(apart).map((span) => {
    const [from = '', to = '', ...rest] = span.split('-');
    return { from: unpadded(from), to: rest.length > 0 ? '' : unpadded(to) };
  });
}

/** 09:00 and 9:00 are one time, and written in one way. */
function unpadded(time: string): string {
  return time.replace(/^0(?=\d:)/, '');
}

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
  const [from = '', to = from] = days.normalize('NFKC').trim().split(/\s+/u);
  return { from, to, open: spansIn(open), ...(reason ? { reason } : {}) };
}
