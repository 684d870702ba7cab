import type { z } from 'zod';
import type { FieldValue } from '#contract/page/draft-entry.ts';
import { type PartKind, partKindSchema } from '#contract/page/draft-parts.ts';
import { partDraftSchemas } from '#contract/page/part-drafts.ts';
import { eventSchema } from '#contract/venue/event.ts';
import { depthSchema, exhibitSchema, trailSchema } from '#contract/venue/exhibit.ts';
import type { Hours } from '#contract/venue/hours.ts';
import { matterSchema } from '#contract/venue/matter.ts';
import { categorySchema, placeSchema, serviceSchema, type Venue, venueSchema } from '#contract/venue/venue.ts';
import { arrangementOf } from './arrangement.ts';
import { floorPartSchema, floorSources, waysPartSchema, waysSource } from './guide-parts.ts';
import { draftOfHours, hoursIn } from './hours-text.ts';

/** A part of a venue: what kind of thing it is, and which. */
export interface PartRef {
  readonly kind: PartKind;
  readonly id: string;
}

/** @throws {TypeError} where it is no id of a part: that is a bug. */
export function partRefOf(partId: string): PartRef {
  const [kind, id] = partId.split('/');
  const known = partKindSchema.safeParse(kind);
  if (!known.success || !id) throw new TypeError(`${partId} names no part of a venue`);
  return { kind: known.data, id };
}

export function partIdOf({ kind, id }: PartRef): string {
  return `${kind}/${id}`;
}

/** Whether a document of the draft is a part of the venue, and no entry. */
export function isPartId(documentId: string): boolean {
  return documentId.includes('/');
}

type Source = Readonly<Record<string, unknown>>;

/** What is no list of parts: of it there is one, and the order of the lists. */
const venueItselfSchema = venueSchema
  .omit({
    services: true,
    categories: true,
    places: true,
    matters: true,
    exhibits: true,
    trails: true,
    events: true,
    guide: true,
  })
  .extend({ order: partDraftSchemas.venue.shape.order });

/** What a part must be to be published. */
export const partSchemas = {
  venue: venueItselfSchema,
  service: serviceSchema,
  category: categorySchema,
  place: placeSchema,
  floor: floorPartSchema,
  ways: waysPartSchema,
  matter: matterSchema,
  exhibit: exhibitSchema,
  trail: trailSchema,
  event: eventSchema,
} as const satisfies Record<PartKind, z.ZodType>;

/** The parts of a kind as they are in a venue. */
export function sourcesOf(venue: Venue, kind: PartKind): readonly (Source & { readonly id: string })[] {
  switch (kind) {
    case 'venue': {
      const { services, categories, places, matters, exhibits, trails, events, guide, ...itself } = venue;
      return [{ ...itself, order: arrangementOf(venue) }];
    }
    case 'service':
      return venue.services;
    case 'category':
      return venue.categories;
    case 'place':
      return venue.places;
    case 'matter':
      return venue.matters;
    case 'exhibit':
      return venue.exhibits;
    case 'trail':
      return venue.trails;
    case 'event':
      return venue.events;
    case 'floor':
      return floorSources(venue);
    case 'ways':
      return [waysSource(venue)];
  }
}

/** A part as it is written down at the console. What the console knows nothing of is no part of that. */
export function draftOfPart(kind: PartKind, source: Source): FieldValue {
  const known = Object.keys(partDraftSchemas[kind].shape).flatMap((key) => {
    const value = source[key];
    const isNothing = value === undefined || value === null || isEmpty(value);
    return isNothing ? [] : [[key, value] as const];
  });
  const draft = Object.fromEntries(known.map(([key, value]) => [key, isHours(value) ? draftOfHours(value) : value]));
  const { hours } = source;
  if (kind !== 'service' || hours === undefined || isHours(hours)) return draft as FieldValue;
  const { hours: _, ...others } = draft;
  return { ...others, hoursInWords: hours } as FieldValue;
}

/**
 * What a part is to be, over what is in force of it, if it is right: `partSchemas` says what is not. Of a new part nothing is
 * in force but its id.
 */
export function partIn(kind: PartKind, draft: FieldValue, live: Source): Source {
  const parsed: Source = partDraftSchemas[kind].parse(draft);
  const kept = Object.entries(live).filter(([key]) => !(key in partDraftSchemas[kind].shape));
  const written = Object.entries(parsed).map(([key, value]) =>
    key === 'hours' || key === 'staffed' ? ([key, hoursIn(value as object)] as const) : ([key, value] as const),
  );
  const { hoursInWords, ...part } = Object.fromEntries([...kept, ...written]);
  const lists: Source = withLists(kind, part);
  return hoursInWords === undefined || 'hours' in lists ? lists : { ...lists, hours: hoursInWords };
}

const nothingOfMatter = {
  validUntil: null,
  questions: [],
  ends: [],
  materials: [],
  steps: [],
  durations: [],
  fees: [],
  windows: [],
} as const;

/** What a draft leaves out while it is empty, so that what is lacking of it is said at its field. */
function withLists(kind: PartKind, part: Source): Source {
  if (kind === 'venue') return { popularIds: [], ...part };
  if (kind === 'trail') return { exhibitIds: [], ...part };
  if (kind === 'matter') return { ...nothingOfMatter, ...part };
  if (kind !== 'exhibit') return part;
  const stories = (part.stories ?? {}) as Readonly<Record<string, object>>;
  return { ...part, stories: Object.fromEntries(depthSchema.options.map((depth) => [depth, stories[depth] ?? {}])) };
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

function isHours(value: unknown): value is Hours {
  return typeof value === 'object' && value !== null && 'weekly' in value;
}
