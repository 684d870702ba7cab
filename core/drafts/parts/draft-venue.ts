import type { FieldValue } from '#contract/page/draft-entry.ts';
import type { Venue } from '#contract/venue/venue.ts';
import type { DraftRecord } from '../draft-store.ts';
import { type Arrangement, arranged } from './arrangement.ts';
import { guideOf, waysPartSchema, waysSource } from './guide-parts.ts';
import {
  draftOfPart,
  isPartId,
  type PartRef,
  partIdOf,
  partIn,
  partRefOf,
  partSchemas,
  sourcesOf,
} from './venue-parts.ts';

type Source = ReturnType<typeof sourcesOf>[number];

/** The parts of one venue, by their ids. */
export interface VenueParts {
  readonly source: (part: PartRef) => Source | null;
  /** The part as it is written down at the console; null where there is none. */
  readonly draft: (documentId: string) => FieldValue;
}

export function createVenueParts(venue: Venue): VenueParts {
  const known = new Map<PartRef['kind'], ReadonlyMap<string, Source>>();
  const source = ({ kind, id }: PartRef) => {
    const ofKind = known.get(kind) ?? new Map(sourcesOf(venue, kind).map((one) => [one.id, one]));
    known.set(kind, ofKind);
    return ofKind.get(id) ?? null;
  };
  return {
    source,
    draft: (documentId) => {
      const part = partRefOf(documentId);
      const found = source(part);
      return found && draftOfPart(part.kind, found);
    },
  };
}

/** The venue as the draft has it; a part that is not whole yet is as in force, or left out. */
export function venueWith(venue: Venue, records: readonly DraftRecord[]): Venue {
  const parts = records.filter(({ documentId }) => isPartId(documentId));
  if (parts.length === 0) return venue;
  const byId = new Map(parts.map((record) => [record.documentId, record]));
  const list = <Kind extends Exclude<PartRef['kind'], 'venue' | 'ways'>>(kind: Kind) => {
    type Part = (typeof partSchemas)[Kind]['_output'];
    const live = sourcesOf(venue, kind) as unknown as readonly (Part & Source)[];
    const kept = live.flatMap((source) => {
      const record = byId.get(partIdOf({ kind, id: source.id }));
      if (!record) return [source];
      if (record.value === null) return [];
      return [wholePart(kind, record.value, source) ?? source];
    });
    const known = new Set(live.map(({ id }) => id));
    const added = parts.flatMap(({ documentId, value }) => {
      const ref = partRefOf(documentId);
      const part = ref.kind === kind && !known.has(ref.id) ? wholePart(kind, value, { id: ref.id }) : null;
      return part ? [part] : [];
    });
    return [...kept, ...added] as Part[];
  };
  const itself = byId.get(partIdOf({ kind: 'venue', id: venue.id }));
  const { own: withGuide, order = {} } = itself ? ownOf(venue, itself.value) : { own: venue };
  const { guide: _, ...own } = withGuide;
  const isDrawn = parts.some(({ documentId }) => drawnKinds.has(partRefOf(documentId).kind));
  const guide = isDrawn ? guideOf(list('floor'), waysIn(venue, byId)) : venue.guide;
  return {
    ...own,
    ...(guide ? { guide } : {}),
    services: [...arranged(list('service'), order.services)],
    categories: [...arranged(list('category'), order.categories)],
    places: [...arranged(list('place'), order.places)],
    matters: list('matter'),
    exhibits: list('exhibit'),
    trails: list('trail'),
    events: list('event'),
  };
}

const drawnKinds: ReadonlySet<PartRef['kind']> = new Set(['floor', 'ways']);

/** The ways from floor to floor as the draft has them. */
function waysIn(venue: Venue, records: ReadonlyMap<string, DraftRecord>) {
  const live = waysSource(venue);
  const record = records.get(partIdOf({ kind: 'ways', id: live.id }));
  if (!record) return live;
  return waysPartSchema.safeParse(partIn('ways', record.value, { id: live.id })).data ?? live;
}

/** The venue with what there is once in it as the draft has it, and the order of its lists; as it is, where that is not whole. */
function ownOf(venue: Venue, value: FieldValue): { readonly own: Venue; readonly order?: Arrangement | undefined } {
  const { hours: _, staffed: __, address: ___, ...others } = venue;
  const [live = venue] = sourcesOf(venue, 'venue');
  const whole = partSchemas.venue.safeParse(partIn('venue', value, live)).data;
  if (!whole) return { own: venue };
  const { order, ...own } = whole;
  return { own: { ...others, ...own }, order };
}

function wholePart<Kind extends keyof typeof partSchemas>(
  kind: Kind,
  value: FieldValue,
  live: { readonly id: string },
) {
  if (value === null) return null;
  return partSchemas[kind].safeParse(partIn(kind, value, live)).data ?? null;
}
