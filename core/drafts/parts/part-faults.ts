import { z } from 'zod';
import { baseLanguage } from '#contract/base/language.ts';
import type { FieldValue } from '#contract/page/draft-entry.ts';
import type { DraftFault, FaultAt } from '#contract/page/draft-faults.ts';
import type { PartKind } from '#contract/page/draft-parts.ts';
import { type HoursDraft, hoursDraftSchema } from '#contract/page/part-drafts.ts';
import { clockTimeSchema, daySpansSchema, hoursSchema, minutesOf, weekdaySchema } from '#contract/venue/hours.ts';
import { spansIn } from '#contract/venue/span-text.ts';
import type { Venue } from '#contract/venue/venue.ts';
import type { UnseenFault } from '../entry-faults.ts';
import { fieldAt } from '../fields.ts';
import { hoursIn } from './hours-text.ts';
import { valueAt } from './value-at.ts';
import { type PartRef, partIn, partSchemas } from './venue-parts.ts';

/** What keeps the texts of a venue from being shown, as the check of a whole venue says it. */
export type CheckVenue = (venue: Venue) => readonly UnseenFault[];

export interface PartToCheck {
  readonly kind: PartKind;
  readonly draft: FieldValue;
  /** What is in force of it; of a new part, its id. */
  readonly live: Readonly<Record<string, unknown>> & { readonly id: string };
}

const lists: Partial<Record<PartKind, keyof Venue>> = {
  service: 'services',
  category: 'categories',
  place: 'places',
  matter: 'matters',
  exhibit: 'exhibits',
  trail: 'trails',
  event: 'events',
};

/** What keeps a part from being published, each at its field; none: it is one. */
export function faultsOfPart({ kind, draft, live }: PartToCheck, venue: Venue, check: CheckVenue): FaultAt[] {
  const hours = [...hoursFaults(draft, 'hours'), ...hoursFaults(draft, 'staffed')];
  const parsed = partSchemas[kind].safeParse(partIn(kind, draft, live));
  if (!parsed.success) {
    const others = parsed.error.issues.filter(({ path }) => path[0] !== 'staffed' && !isHoursData(path, draft));
    const faults = [...hours, ...others.map((issue) => placed(issue, draft))];
    return faults.length > 0 ? faults : [{ code: 'wrong-form', path: [] }];
  }
  const nothing = { services: [], categories: [], places: [], matters: [], exhibits: [], trails: [], events: [] };
  const alone = { ...venue, ...nothing };
  const list = lists[kind];
  // What is drawn has no texts but its name; it is held to the whole guide.
  if (kind !== 'venue' && !list) return [];
  const only = list ? { ...alone, [list]: [parsed.data] } : { ...alone, events: venue.events, ...parsed.data };
  // Of the venue's own texts only those of this part are asked for: the others are no fault of it.
  const own = kind === 'venue' ? 1 : 3;
  return (
    check(only as Venue)
      .filter(({ path }) => kind === 'venue' || path[1] === list)
      // When an event takes place is held to the whole venue.
      .filter(({ kind: code }) => kind !== 'event' || code !== 'event')
      .map(({ kind: code, path, reason }) => {
        // It is the hours that keep an event from taking place.
        const event = kind === 'venue' && path[1] === 'events' ? venue.events[Number(path[2])] : undefined;
        if (event) return { code, path: ['hours'], detail: event.name['zh-CN'] };
        return { code, path: inWordsOf(path.slice(own).map(String), draft), detail: reason.slice(0, 200) };
      })
  );
}

function isHoursData(path: readonly PropertyKey[], draft: FieldValue): boolean {
  return path[0] === 'hours' && fieldAt(draft, ['hours']) !== null;
}

/** Hours of a service that stand in words lie in another field of the draft. */
function inWordsOf(path: string[], draft: FieldValue): string[] {
  const isInWords = path[0] === 'hours' && fieldAt(draft, ['hoursInWords']) !== null;
  return isInWords ? ['hoursInWords', ...path.slice(1)] : path;
}

interface SchemaIssue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly origin?: string;
  readonly expected?: string;
}

/** Fields of which all that can be wrong is said in one way. */
const faultsOfFields: ReadonlyMap<string, DraftFault> = new Map([
  ['number', 'wrong-number'],
  ['minutesEach', 'wrong-minutes'],
]);

function placed(issue: SchemaIssue, draft: FieldValue): FaultAt {
  const { code, path, expected } = issue;
  const at = path.map(String);
  const few = code === 'too_small' ? fewOf(at) : null;
  if (few) return { code: few, path: at };
  if (at[0] === 'times' && at.length > 1)
    return { code: isBackwards(draft, at[1]) ? 'ends-first' : 'wrong-hours', path: at.slice(0, 2) };
  // What is lacking in every language is lacking in the one that everything is written in.
  if (valueAt(draft, at) === null) return { code: 'missing', path: expected === 'object' ? [...at, baseLanguage] : at };
  return { code: faultsOfFields.get(at[0] ?? '') ?? faultOf(issue), path: at };
}

/** What is wrong with something that is there. */
function faultOf({ code, path, origin }: SchemaIssue): DraftFault {
  // A line of today says words or hours: one that says neither lacks them.
  if (code === 'too_small' || (code === 'invalid_union' && path[0] === 'today')) return 'missing';
  if (code !== 'too_big') return 'wrong-form';
  return origin === 'array' ? 'too-many' : 'too-long';
}

/** What is said of a list of which there must be two or more. */
function fewOf(path: readonly string[]): DraftFault | null {
  if (path.join('/') === 'exhibitIds') return 'few-stops';
  return path[0] === 'questions' && path.at(-1) === 'answers' ? 'few-answers' : null;
}

/** Whether one of the stretches of an event ends before it begins. */
function isBackwards(draft: FieldValue, index: string | undefined): boolean {
  const times = fieldAt(draft, ['times']);
  const span = Array.isArray(times) ? times[Number(index)] : undefined;
  const { from, to } = spanSchema.safeParse(span).data ?? { from: '0:00', to: '24:00' };
  return minutesOf(to) <= minutesOf(from);
}

const spanSchema = z.object({ from: clockTimeSchema, to: clockTimeSchema });

/** What is wrong with hours, each at the text in which it stands. */
function hoursFaults(draft: FieldValue, field: string): FaultAt[] {
  const found = fieldAt(draft, [field]);
  if (found === null) return [];
  const hours: HoursDraft = hoursDraftSchema.parse(found);
  const { week = {}, holidays, exceptions = [] } = hours;
  const areSpans = (text = '') => daySpansSchema.safeParse(spansIn(text)).success;
  const fault = (isRight: boolean, code: DraftFault, ...path: string[]): FaultAt[] =>
    isRight ? [] : [{ code, path: [field, ...path] }];
  return [
    ...weekdaySchema.options.flatMap((day) => fault(areSpans(week[day]), 'wrong-hours', 'week', day)),
    ...fault(holidays === 'closed' || areSpans(holidays), 'wrong-hours', 'holidays'),
    ...exceptions.flatMap((exception, at) => {
      const isRight = hoursSchema.safeParse(hoursIn({ exceptions: [exception] })).success;
      return fault(isRight, 'wrong-hours', 'exceptions', String(at));
    }),
    ...fault(
      hoursSchema.shape.lastEntryMinutes.safeParse(hoursIn(hours).lastEntryMinutes).success,
      'wrong-form',
      'lastEntryMinutes',
    ),
  ];
}

/** What of the guide is wrong: of a floor and of the ways all of it, of a place what is said of its spot. */
export function faultsOnPlan({ kind, id }: PartRef, venue: Venue, checkGuide: CheckVenue): FaultAt[] {
  if (kind !== 'floor' && kind !== 'ways' && kind !== 'place') return [];
  const index = kind === 'place' ? venue.places.findIndex((place) => place.id === id) : null;
  return checkGuide(venue)
    .filter(({ path }) => index === null || (path[1] === 'places' && path[2] === index))
    .map(({ reason }) => ({ code: 'guide', path: index === null ? [] : ['spot'], detail: reason.slice(0, 200) }));
}
