import { type Outcome, ok, refuse } from '#contract/base/outcome.ts';
import type { FieldValue } from '#contract/page/draft-entry.ts';
import type { DraftMap, MapEdit, MapFloor, MapNote, MapPlace, NewPlace, TriedWay } from '#contract/page/draft-maps.ts';
import { partDraftSchemas, passagesDraftSchema } from '#contract/page/part-drafts.ts';
import type { Venue } from '#contract/venue/venue.ts';
import type { DraftContent } from '../draft-content.ts';
import { type Allowed, editFields } from '../edit-field.ts';
import { partIdOf, partRefOf, sourcesOf } from './venue-parts.ts';

/** Ways as a terminal finds them, over plans that nobody has published yet. */
export interface MapReader {
  readonly notesOf: (venue: Venue) => MapNote[];
  readonly standOf: (venue: Venue) => string | null;
  readonly way: (
    venue: Venue,
    wanted: { readonly placeId: string; readonly isStepFree: boolean },
  ) => Outcome<TriedWay, 'no-stand' | 'unknown-place' | 'place-not-on-plan' | 'only-with-steps' | 'no-way'>;
}

/** The plans of the draft as they are drawn: several parts that are shown together and changed together. */
export interface DraftMaps {
  readonly open: () => DraftMap;
  readonly edit: (edits: readonly MapEdit[]) => Outcome<DraftMap, 'unknown-part' | 'not-a-field' | 'conflict'>;
  /** Begins places that are not on the plan yet, all of them or none. */
  readonly addPlaces: (places: readonly NewPlace[]) => { readonly map: DraftMap; readonly partIds: string[] };
  readonly way: (wanted: { readonly placeId: string; readonly isStepFree: boolean }) => ReturnType<MapReader['way']>;
}

export interface DraftMapsDeps {
  readonly content: DraftContent;
  readonly reader: MapReader;
  readonly tell: (documentId: string | null) => void;
  readonly newId: () => string;
}

export function createDraftMaps({ content, reader, tell, newId }: DraftMapsDeps): DraftMaps {
  const open = () => mapOf(content, reader);
  return {
    open,
    edit: (edits) => {
      if (edits.some(({ path }) => path.length !== 1)) return refuse('not-a-field');
      const fields = edits.map(({ partId, ...edit }) => ({ ...edit, documentId: partId }));
      const done = editFields(content, fields, allowedIn);
      if (done !== 'done') return refuse(done === 'unknown' ? 'unknown-part' : done);
      tell(edits.length === 1 ? (edits[0]?.partId ?? null) : null);
      return ok(open());
    },
    addPlaces: (places) => {
      const stem = newId().slice(0, 8);
      const documents = places.map((place, index) => ({
        documentId: partIdOf({ kind: 'place', id: `staff-${stem}-${index + 1}` }),
        value: { ...place, icon: 'signpost' } as FieldValue,
        base: null,
      }));
      content.writeAll(documents);
      tell(null);
      return { map: open(), partIds: documents.map(({ documentId }) => documentId) };
    },
    way: (wanted) => reader.way(content.venue(), wanted),
  };
}

function allowedIn(partId: string): Allowed {
  const { kind } = partRefOf(partId);
  return (value) => (partDraftSchemas[kind].safeParse(value).data ?? null) as FieldValue;
}

function mapOf(content: DraftContent, reader: MapReader): DraftMap {
  const venue = content.venue();
  const waysId = partIdOf({ kind: 'ways', id: venue.id });
  return {
    floors: floorsOf(content).toSorted((one, other) => one.order - other.order),
    between: { ...passagesDraftSchema.parse(content.documentOf(waysId) ?? {}), partId: waysId },
    places: idsOf(content, 'place').flatMap((partId) => placeOf(content, partId)),
    notes: reader.notesOf(venue),
    standId: reader.standOf(venue),
  };
}

/** The parts of a kind that are there in the draft: as they stand in the venue, then what is new. */
function idsOf(content: DraftContent, kind: 'floor' | 'place'): string[] {
  const live = sourcesOf(content.live().venue, kind).map(({ id }) => partIdOf({ kind, id }));
  const added = content.records().flatMap(({ documentId }) => (documentId.startsWith(`${kind}/`) ? [documentId] : []));
  return [...new Set([...live, ...added])].filter((partId) => content.documentOf(partId) !== null);
}

function floorsOf(content: DraftContent): MapFloor[] {
  return idsOf(content, 'floor').map((partId) => {
    const { name, order, metresPerUnit, plan, ways } = partDraftSchemas.floor.parse(content.documentOf(partId));
    return {
      partId,
      floorId: partRefOf(partId).id,
      name: namesOf(name),
      order: order ?? 0,
      metresPerUnit: metresPerUnit ?? 0.1,
      plan: plan ?? null,
      ways: ways ?? { nodes: [], edges: [], stands: [] },
    };
  });
}

function placeOf(content: DraftContent, partId: string): MapPlace {
  const { name, sign, spot } = partDraftSchemas.place.parse(content.documentOf(partId));
  return { partId, placeId: partRefOf(partId).id, name: namesOf(name), sign: sign ?? '', spot: spot ?? null };
}

function namesOf(name: Readonly<Record<string, string | undefined>> | undefined): Record<string, string> {
  return Object.fromEntries(
    Object.entries(name ?? {}).flatMap(([key, text]) => (text === undefined ? [] : [[key, text]])),
  );
}
