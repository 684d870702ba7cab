import type { FieldValue } from '#contract/page/draft-entry.ts';
import type { DraftRecord, DraftStore } from './draft-store.ts';
import { rebase, saysNothing } from './fields.ts';

/** What of the draft differs from what is in force, document by document, kept on the disk and at hand. */
export interface DraftDocuments {
  readonly record: (documentId: string) => DraftRecord | null;
  readonly records: () => readonly DraftRecord[];
  /** Rises with every change of the draft or of what lies under it. */
  readonly revision: () => number;
  /** Writes what a document is to be; where that is what is in force, the draft says nothing of it any more. */
  readonly write: (documentId: string, change: DocumentChange) => void;
  /** Writes many documents, all of them or none. */
  readonly writeAll: (documents: readonly NewDocument[]) => void;
  readonly forget: (documentIds: readonly string[]) => void;
  /** Something else is in force: what the draft has not touched follows it. */
  readonly settle: () => void;
}

export interface DocumentChange {
  readonly value: FieldValue;
  readonly base?: FieldValue;
}

export interface NewDocument extends Required<DocumentChange> {
  readonly documentId: string;
}

/** `liveOf` says how a document is in force; null: it is not there. */
export function createDraftDocuments(store: DraftStore, liveOf: (documentId: string) => FieldValue): DraftDocuments {
  const records = new Map(store.all().map((record) => [record.documentId, record]));
  let revision = 1;
  const put = (record: DraftRecord) => {
    if (saysNothing(record.value, liveOf(record.documentId))) {
      records.delete(record.documentId);
      store.remove(record.documentId);
    } else {
      records.set(record.documentId, record);
      store.put(record);
    }
  };
  const settle = () => {
    revision += 1;
    store.together(() => {
      for (const record of [...records.values()]) {
        const live = liveOf(record.documentId);
        const rebased = rebase(record, live);
        if (rebased.value !== record.value || rebased.base !== record.base) put({ ...record, ...rebased });
        else if (saysNothing(record.value, live)) put(record);
      }
    });
  };
  settle();
  return {
    settle,
    record: (documentId) => records.get(documentId) ?? null,
    records: () => [...records.values()],
    revision: () => revision,
    write: (documentId, { value, base }) => {
      const before = records.get(documentId);
      const agreed = base === undefined ? (before ? before.base : liveOf(documentId)) : base;
      revision += 1;
      put({ documentId, value, base: agreed, revision: (before?.revision ?? 0) + 1 });
    },
    writeAll: (documents) => {
      const next = documents.map(({ documentId, value, base }): DraftRecord => {
        const before = records.get(documentId);
        return { documentId, value, base, revision: (before?.revision ?? 0) + 1 };
      });
      const isLive = new Set(next.filter(({ documentId, value }) => saysNothing(value, liveOf(documentId))));
      store.together(() => {
        for (const record of next) {
          if (isLive.has(record)) store.remove(record.documentId);
          else store.put(record);
        }
      });
      // What is at hand changes when the disk has it.
      revision += 1;
      for (const record of next) {
        if (isLive.has(record)) records.delete(record.documentId);
        else records.set(record.documentId, record);
      }
    },
    forget: (documentIds) => {
      revision += 1;
      store.together(() => {
        for (const documentId of documentIds) {
          records.delete(documentId);
          store.remove(documentId);
        }
      });
    },
  };
}
