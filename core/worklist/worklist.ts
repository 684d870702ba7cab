import type { Language } from '#contract/base/language.ts';
import { ok, refuse } from '#contract/base/outcome.ts';
import type { StaffAct } from '#contract/page/staff.ts';
import type { AttachOutcome, DismissOutcome, WorklistItem } from '#contract/page/worklist.ts';
import { maxPhrasingLength } from '#contract/venue/entry.ts';
import type { Database } from '../storage/database.ts';
import type { Log } from '../system/log.ts';
import { redact } from './redact.ts';
import { likenessOf, readSketch, type Sketch, sketchOf, writeSketch } from './sketch.ts';

/** A question that was not answered at once. */
export interface OpenQuestion {
  readonly visitId: string;
  readonly text: string;
  readonly language: Language;
  readonly outcome: 'clarified' | 'handed-over';
  /** The entry that came nearest, if any. */
  readonly nearestId: string | null;
  /** A day in the venue's time zone; nothing finer is kept. */
  readonly day: string;
}

/**
 * Questions that entries do not answer yet, for staff to learn from. A question that only one visit has asked leaves
 * nothing that can be read: its words, redacted, are written down when a second visit asks nearly the same.
 */
export interface Worklist {
  /** A question that cannot be counted is said in the log and does not stop the visit. */
  readonly note: (question: OpenQuestion) => void;
  /** The most asked first. */
  readonly list: (limit: number) => readonly WorklistItem[];
  /** Gives the words of an item to an entry as a phrasing. */
  readonly attach: (id: number, entryId: string, record: RecordAct) => AttachOutcome;
  readonly dismiss: (id: number, record: RecordAct) => DismissOutcome;
}

/** Writes down what staff did, in the transaction of the deed: neither exists without the other. */
export type RecordAct = (act: StaffAct) => void;

interface ClusterRow {
  readonly id: number;
  readonly sketch: Buffer;
  readonly text: string | null;
}

interface ItemRow {
  readonly id: number;
  readonly text: string;
  readonly language: Language;
  readonly visits: number;
  readonly clarified: number;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly nearestId: string | null;
}

/** From this likeness on two questions are one cluster. */
const sameLikeness = 0.6;
/** Clusters looked through at a question, the latest; older ones have stopped being asked. */
const maxCompared = 1000;
const maxClusters = 5000;

/** `addPhrasing` puts a phrasing into the venue's content; false where the entry is not there. */
export function createWorklist(deps: {
  readonly db: Database;
  readonly log: Log;
  readonly addPhrasing: (entryId: string, language: Language, text: string) => boolean;
}): Worklist {
  const { db, log, addPhrasing } = deps;
  const salt = db.prepare<[], string>('SELECT salt FROM worklist_salt').pluck().get() ?? '';
  const recent = db.prepare<[string, number], ClusterRow>(
    'SELECT id, sketch, text FROM worklist_cluster WHERE language = ? ORDER BY last_day DESC, id DESC LIMIT ?',
  );
  const insert = db.prepare(
    `INSERT INTO worklist_cluster (language, sketch, visits, clarified, first_day, last_day, nearest_id)
     VALUES (:language, :sketch, 1, :clarified, :day, :day, :nearestId)`,
  );
  const countAgain = db.prepare(
    `UPDATE worklist_cluster SET visits = visits + 1, clarified = clarified + :clarified, last_day = :day,
     nearest_id = :nearestId, text = coalesce(text, :text) WHERE id = :id`,
  );
  const drop = db.prepare(
    `DELETE FROM worklist_cluster WHERE id IN
     (SELECT id FROM worklist_cluster ORDER BY last_day DESC, id DESC LIMIT -1 OFFSET ?)`,
  );
  const items = db.prepare<[number], ItemRow>(
    `SELECT id, text, language, visits, clarified, first_day AS firstDay, last_day AS lastDay, nearest_id AS nearestId
     FROM worklist_cluster WHERE state = 'open' AND text IS NOT NULL ORDER BY visits DESC, last_day DESC LIMIT ?`,
  );
  const open = db.prepare<[number], { text: string; language: Language }>(
    `SELECT text, language FROM worklist_cluster WHERE id = ? AND state = 'open' AND text IS NOT NULL`,
  );
  const close = db.prepare('UPDATE worklist_cluster SET state = ?, entry_id = ? WHERE id = ?');
  /** The visit under way and what it has asked: asking the same again does not count as another visit. */
  let visit: { id: string; clusters: Set<number> } | null = null;

  function clusterLike(sketch: Sketch, language: Language): ClusterRow | undefined {
    const likeness = (row: ClusterRow) => likenessOf(sketch, readSketch(row.sketch));
    const compared = recent.all(language, maxCompared).map((row) => ({ row, likeness: likeness(row) }));
    compared.sort((a, b) => b.likeness - a.likeness);
    return compared[0] && compared[0].likeness >= sameLikeness ? compared[0].row : undefined;
  }

  const count = db.transaction(({ visitId, text, language, outcome, nearestId, day }: OpenQuestion) => {
    const redacted = redact(text).slice(0, maxPhrasingLength);
    const sketch = sketchOf(redacted, salt);
    if (sketch.size === 0) return;
    if (visit?.id !== visitId) visit = { id: visitId, clusters: new Set() };
    const clarified = outcome === 'clarified' ? 1 : 0;
    const found = clusterLike(sketch, language);
    if (found && visit.clusters.has(found.id)) return;
    if (found) countAgain.run({ id: found.id, text: redacted, clarified, day, nearestId });
    const id =
      found?.id ?? insert.run({ language, sketch: writeSketch(sketch), clarified, day, nearestId }).lastInsertRowid;
    visit.clusters.add(Number(id));
    drop.run(maxClusters);
  });

  const attach = db.transaction((id: number, entryId: string, record: RecordAct): AttachOutcome => {
    const item = open.get(id);
    if (!item) return refuse('unknown-item');
    // The content is another database: should the rest fail, adding the same words once more changes nothing.
    if (!addPhrasing(entryId, item.language, item.text)) return refuse('unknown-entry');
    close.run('attached', entryId, id);
    record({ type: 'worklist.attached', itemId: id, entryId });
    return ok({ entryId, text: item.text });
  });

  const dismiss = db.transaction((id: number, record: RecordAct): DismissOutcome => {
    if (!open.get(id)) return refuse('unknown-item');
    close.run('dismissed', null, id);
    record({ type: 'worklist.dismissed', itemId: id });
    return ok(null);
  });

  const note = (question: OpenQuestion) => {
    try {
      count(question);
    } catch (error) {
      log.error('question not counted', {}, error);
    }
  };

  return { note, list: (limit) => items.all(limit), attach, dismiss };
}
