import { type DraftEntry, draftEntrySchema, type FieldValue } from '#contract/page/draft-entry.ts';
import { type Entry, entrySchema } from '#contract/venue/entry.ts';
import type { Venue, VenueContent } from '#contract/venue/venue.ts';
import { createDraftDocuments, type DraftDocuments } from './draft-documents.ts';
import type { DraftRecord, DraftStore } from './draft-store.ts';
import { createVenueParts, venueWith } from './parts/draft-venue.ts';
import { isPartId } from './parts/venue-parts.ts';

/** The draft over the content in force: its entries by their ids, and the parts of the venue by theirs. */
export interface DraftContent extends Omit<DraftDocuments, 'settle'> {
  readonly live: () => VenueContent;
  readonly liveEntry: (id: string) => Entry | null;
  /** A document as it is in force; null where it is not there. */
  readonly liveOf: (documentId: string) => FieldValue;
  /** What of the draft is about entries. */
  readonly entryRecords: () => readonly DraftRecord[];
  /** The entry as the draft has it; null where there is none, or it is to go. */
  readonly entry: (id: string) => DraftEntry | null;
  /** A document as the draft has it; null where there is none, or it is to go. */
  readonly documentOf: (documentId: string) => FieldValue;
  /** The venue as the draft has it. What of it is not whole yet is as in force, or left out. */
  readonly venue: () => Venue;
  /** Other content is in force: what the draft has not touched follows it. */
  readonly follow: (live: VenueContent) => void;
  /** The venue as it would be published; what is not whole yet is as in force, or left out. */
  readonly whole: () => VenueContent;
}

export function createDraftContent(store: DraftStore, first: VenueContent): DraftContent {
  let live = first;
  let liveById = byId(live);
  let parts = createVenueParts(live.venue);
  const liveEntry = (id: string) => liveById.get(id) ?? null;
  const liveOf = (id: string) => (isPartId(id) ? parts.draft(id) : fieldOf(liveEntry(id)));
  const { settle, ...documents } = createDraftDocuments(store, liveOf);
  const { record, records, revision } = documents;
  const entryRecords = () => records().filter(({ documentId }) => !isPartId(documentId));
  const documentOf = (id: string) => {
    const found = record(id);
    return found ? found.value : liveOf(id);
  };
  let made: { readonly at: number; readonly venue: Venue } | null = null;
  const venue = () => {
    if (made?.at !== revision()) made = { at: revision(), venue: venueWith(live.venue, records()) };
    return made.venue;
  };
  return {
    ...documents,
    live: () => live,
    liveEntry,
    liveOf,
    entryRecords,
    documentOf,
    venue,
    entry: (id) => {
      const found = record(id);
      return found ? draftOf(found.value) : liveEntry(id);
    },
    follow: (next) => {
      live = next;
      liveById = byId(live);
      parts = createVenueParts(live.venue);
      settle();
    },
    whole: () => wholeOf({ venue: venue(), entries: live.entries }, entryRecords()),
  };
}

function byId({ entries }: VenueContent): ReadonlyMap<string, Entry> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}

/** An entry as a document of fields. */
export function fieldOf(entry: DraftEntry | Entry | null): FieldValue {
  return entry as FieldValue;
}

/** @throws {z.ZodError} where something else stands there: that is a bug. */
export function draftOf(value: FieldValue): DraftEntry | null {
  return value === null ? null : draftEntrySchema.parse(value);
}

/** The entries of the draft in a venue that is as the draft has it. */
function wholeOf(live: VenueContent, changed: readonly DraftRecord[]): VenueContent {
  const records = new Map(changed.map((record) => [record.documentId, record]));
  const isGone = (id: string) => records.get(id)?.value === null;
  const kept = live.entries.flatMap((entry) => {
    const record = records.get(entry.id);
    if (!record) return [entry];
    if (record.value === null) return [];
    return [entrySchema.safeParse(record.value).data ?? entry];
  });
  const known = new Set(live.entries.map(({ id }) => id));
  const added = changed.flatMap(({ documentId, value }) => {
    const parsed = known.has(documentId) ? undefined : entrySchema.safeParse(value).data;
    return parsed ? [parsed] : [];
  });
  // Whatever pointed to an entry that is to go points to nothing: that is part of letting it go.
  const entries = [...kept, ...added].map((entry) =>
    entry.relatedIds.some(isGone) ? { ...entry, relatedIds: entry.relatedIds.filter((id) => !isGone(id)) } : entry,
  );
  const popularIds = live.venue.popularIds.filter((id) => !isGone(id));
  const events = live.venue.events.map(({ entryId, ...event }) =>
    entryId === undefined || isGone(entryId) ? event : { ...event, entryId },
  );
  return { venue: { ...live.venue, popularIds, events }, entries };
}
