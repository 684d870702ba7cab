import { type DraftEntry, draftEntrySchema, type FieldValue } from '#contract/page/drafts.ts';
import { type Entry, entrySchema } from '#contract/venue/entry.ts';
import type { VenueContent } from '#contract/venue/venue.ts';
import type { DraftRecord, DraftStore } from './draft-store.ts';
import { isSame, rebase } from './fields.ts';

/** The draft over the content in force: the entries that differ, by their ids, kept on the disk and at hand. */
export interface DraftContent {
  readonly live: () => VenueContent;
  readonly liveEntry: (id: string) => Entry | null;
  readonly record: (id: string) => DraftRecord | null;
  readonly records: () => readonly DraftRecord[];
  /** Rises with every change of the draft or of what lies under it. */
  readonly revision: () => number;
  /** The entry as the draft has it; null where there is none, or it is to go. */
  readonly entry: (id: string) => DraftEntry | null;
  /** Writes what an entry is to be; where that is what is in force, the draft says nothing of it any more. */
  readonly write: (id: string, change: { readonly value: FieldValue; readonly base?: FieldValue }) => void;
  readonly forget: (ids: readonly string[]) => void;
  /** Other content is in force: what the draft has not touched follows it. */
  readonly follow: (live: VenueContent) => void;
  /** The venue as it would be published; an entry that is not whole yet is as in force, or left out. */
  readonly whole: () => VenueContent;
}

export function createDraftContent(store: DraftStore, first: VenueContent): DraftContent {
  const records = new Map(store.all().map((record) => [record.entryId, record]));
  let live = first;
  let liveById = byId(live);
  let revision = 1;
  const liveEntry = (id: string) => liveById.get(id) ?? null;
  const put = (record: DraftRecord) => {
    if (isSame(record.value, liveEntry(record.entryId))) {
      records.delete(record.entryId);
      store.remove(record.entryId);
    } else {
      records.set(record.entryId, record);
      store.put(record);
    }
  };
  const settle = () =>
    store.together(() => {
      for (const record of [...records.values()]) {
        const rebased = rebase(record, fieldOf(liveEntry(record.entryId)));
        if (rebased.value !== record.value || rebased.base !== record.base) put({ ...record, ...rebased });
        else if (isSame(record.value, liveEntry(record.entryId))) put(record);
      }
    });
  settle();
  return {
    live: () => live,
    liveEntry,
    record: (id) => records.get(id) ?? null,
    records: () => [...records.values()],
    revision: () => revision,
    entry: (id) => {
      const record = records.get(id);
      return record ? draftOf(record.value) : liveEntry(id);
    },
    write: (id, { value, base }) => {
      const before = records.get(id);
      const agreed = base === undefined ? (before ? before.base : fieldOf(liveEntry(id))) : base;
      revision += 1;
      put({ entryId: id, value, base: agreed, revision: (before?.revision ?? 0) + 1 });
    },
    forget: (ids) => {
      revision += 1;
      store.together(() => {
        for (const id of ids) {
          records.delete(id);
          store.remove(id);
        }
      });
    },
    follow: (next) => {
      live = next;
      liveById = byId(live);
      revision += 1;
      settle();
    },
    whole: () => wholeOf(live, records),
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

function wholeOf(live: VenueContent, records: ReadonlyMap<string, DraftRecord>): VenueContent {
  const isGone = (id: string) => records.get(id)?.value === null;
  const kept = live.entries.flatMap((entry) => {
    const record = records.get(entry.id);
    if (!record) return [entry];
    if (record.value === null) return [];
    return [entrySchema.safeParse(record.value).data ?? entry];
  });
  const known = new Set(live.entries.map(({ id }) => id));
  const added = [...records.values()].flatMap(({ entryId, value }) => {
    const parsed = known.has(entryId) ? undefined : entrySchema.safeParse(value).data;
    return parsed ? [parsed] : [];
  });
  // Whatever pointed to an entry that is to go points to nothing: that is part of letting it go.
  const entries = [...kept, ...added].map((entry) =>
    entry.relatedIds.some(isGone) ? { ...entry, relatedIds: entry.relatedIds.filter((id) => !isGone(id)) } : entry,
  );
  const { popularIds } = live.venue;
  return { venue: { ...live.venue, popularIds: popularIds.filter((id) => !isGone(id)) }, entries };
}
