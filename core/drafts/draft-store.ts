import type { Language } from '#contract/base/language.ts';
import type { FieldValue } from '#contract/page/draft-entry.ts';
import type { GoldenQuestion } from '#contract/page/drafts.ts';
import type { Database } from '../storage/database.ts';

/** An entry of the draft, or a part of its venue: as it was in force, as it is to be, and how often it was changed. */
export interface DraftRecord {
  readonly documentId: string;
  readonly base: FieldValue;
  readonly value: FieldValue;
  readonly revision: number;
}

/** The draft of one venue in drafts.db. Every change is on the disk when the call returns. */
export interface DraftStore {
  readonly all: () => readonly DraftRecord[];
  readonly put: (record: DraftRecord) => void;
  readonly remove: (documentId: string) => void;
  /** Does it in one transaction. */
  readonly together: (run: () => void) => void;
  readonly golden: () => readonly GoldenQuestion[];
  /** A question is kept once; given again, it belongs to the entry that was named last. */
  readonly keepGolden: (question: { text: string; language: Language; entryId: string }) => void;
  readonly dropGolden: (id: number) => void;
}

export function createDraftStore(db: Database, venueId: string): DraftStore {
  const select = db.prepare<
    [string],
    { documentId: string; base: string | null; value: string | null; revision: number }
  >(
    'SELECT document_id AS documentId, base, value, revision FROM draft_document WHERE venue_id = ? ORDER BY document_id',
  );
  const upsert = db.prepare(
    `INSERT INTO draft_document (venue_id, document_id, base, value, revision) VALUES (?, :documentId, :base, :value, :revision)
     ON CONFLICT DO UPDATE SET base = excluded.base, value = excluded.value, revision = excluded.revision`,
  );
  const remove = db.prepare<[string, string]>('DELETE FROM draft_document WHERE venue_id = ? AND document_id = ?');
  const golden = db.prepare<[string], GoldenQuestion>(
    'SELECT id, text, language, entry_id AS entryId FROM golden_question WHERE venue_id = ? ORDER BY id',
  );
  const keep = db.prepare(
    `INSERT INTO golden_question (venue_id, language, text, entry_id) VALUES (?, :language, :text, :entryId)
     ON CONFLICT DO UPDATE SET entry_id = excluded.entry_id`,
  );
  const drop = db.prepare<[string, number]>('DELETE FROM golden_question WHERE venue_id = ? AND id = ?');
  return {
    all: () =>
      select.all(venueId).map(({ base, value, ...row }) => ({ ...row, base: parsed(base), value: parsed(value) })),
    put: ({ base, value, ...row }) => void upsert.run(venueId, { ...row, base: written(base), value: written(value) }),
    remove: (documentId) => void remove.run(venueId, documentId),
    together: (run) => db.transaction(run)(),
    golden: () => golden.all(venueId),
    keepGolden: (question) => void keep.run(venueId, question),
    dropGolden: (id) => void drop.run(venueId, id),
  };
}

function parsed(stored: string | null): FieldValue {
  return stored === null ? null : JSON.parse(stored);
}

function written(value: FieldValue): string | null {
  return value === null ? null : JSON.stringify(value);
}
