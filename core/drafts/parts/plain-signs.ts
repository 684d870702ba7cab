import type { FieldValue } from '#contract/page/draft-entry.ts';
import type { HoursDraft } from '#contract/page/part-drafts.ts';
import { plainDay } from '#contract/venue/day-text.ts';
import { daySpansSchema } from '#contract/venue/hours.ts';
import { spansIn, textOfSpans } from '#contract/venue/span-text.ts';
import { plainDays } from './hours-text.ts';

const dayFields = ['checkedOn', 'validUntil', 'firstDay', 'lastDay'] as const;
const hoursFields = ['hours', 'staffed'] as const;

/**
 * A part of the draft with its hours and days written in the one way in which they are published: what a keyboard of wide signs
 * writes (9：00－17：00) would else differ from what became of it, and stand in conflict with itself.
 */
export function withPlainSigns<Part extends object>(part: Part): Part {
  const fields = part as Readonly<Record<string, unknown>>;
  const days = dayFields.flatMap((key) => {
    const day = fields[key];
    return typeof day === 'string' ? [[key, plainDay(day)]] : [];
  });
  const hours = hoursFields.flatMap((key) => (fields[key] ? [[key, plainHours(fields[key] as HoursDraft)]] : []));
  return { ...part, ...Object.fromEntries([...days, ...hours]) };
}

function plainHours(hours: HoursDraft): FieldValue {
  const { week, holidays, exceptions } = hours;
  return {
    ...hours,
    ...(week && { week: Object.fromEntries(Object.entries(week).map(([day, text = '']) => [day, plainSpans(text)])) }),
    ...(holidays !== undefined && { holidays: plainSpans(holidays) }),
    ...(exceptions && {
      exceptions: exceptions.map(({ days, open, ...others }) => ({
        ...others,
        days: plainDays(days),
        ...(open !== undefined && { open: plainSpans(open) }),
      })),
    }),
  } as FieldValue;
}

/** What are no stretches of a day yet stays as somebody wrote it. */
function plainSpans(text: string): string {
  const spans = spansIn(text);
  return spans.length > 0 && daySpansSchema.safeParse(spans).success ? textOfSpans(spans) : text;
}
