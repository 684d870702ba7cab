import type { Language } from '#contract/base/language.ts';
import type { WorklistItem } from '#contract/page/worklist.ts';
import { type Database, forgetDeleted } from '../storage/database.ts';
import { likenessOfPairs, pairsOf } from './minhash.ts';

/** What is written down of a question when a second visitor has asked it. */
export interface NewItem {
  readonly language: Language;
  readonly text: string;
  /** The edition of the rules by which the text was redacted. */
  readonly redaction: number;
  readonly clarified: number;
  readonly firstDay: string;
  readonly day: string;
  readonly nearestId: string | null;
}

/** The questions that are written down, redacted, in record.db. */
export interface Items {
  /** The most asked first. */
  readonly list: (limit: number) => readonly WorklistItem[];
  readonly textOf: (id: number) => { readonly text: string; readonly language: Language } | null;
  /** The item that asks nearly the same, if any. */
  readonly like: (pairs: ReadonlySet<string>, language: Language) => number | null;
  readonly add: (item: NewItem) => number;
  readonly countAgain: (id: number, more: Pick<NewItem, 'clarified' | 'day' | 'nearestId'>) => void;
  /** Takes an item out; its bytes leave the file with {@link Items.forget}. */
  readonly remove: (id: number) => void;
  /** Drops the oldest items over the limit. */
  readonly trim: () => void;
  /** Redacts what was written down by earlier rules; what nothing remains of is removed. */
  readonly redactAgain: (edition: number, redact: (text: string, language: Language) => string) => void;
  /** Leaves no byte of what was removed in the files of the database. Outside of any transaction. */
  readonly forget: () => void;
}

/** Items looked through at a question, the latest; older ones have stopped being asked. */
const maxCompared = 500;
const maxItems = 5000;
const columns = `id, text, language, visits, clarified, first_day AS firstDay, last_day AS lastDay, nearest_id AS nearestId`;

/** @param sameLikeness from this likeness on two questions are one item, 0..1. */
export function createItems(db: Database, sameLikeness: number): Items {
  const items = db.prepare<[number], WorklistItem>(
    `SELECT ${columns} FROM worklist_item ORDER BY visits DESC, last_day DESC, id DESC LIMIT ?`,
  );
  const one = db.prepare<[number], { text: string; language: Language }>(
    'SELECT text, language FROM worklist_item WHERE id = ?',
  );
  const recent = db.prepare<[string, number], { id: number; text: string }>(
    'SELECT id, text FROM worklist_item WHERE language = ? ORDER BY last_day DESC, id DESC LIMIT ?',
  );
  const insert = db.prepare(
    `INSERT INTO worklist_item (language, text, redaction, visits, clarified, first_day, last_day, nearest_id)
     VALUES (:language, :text, :redaction, 2, :clarified, :firstDay, :day, :nearestId)`,
  );
  const count = db.prepare(
    `UPDATE worklist_item SET visits = visits + 1, clarified = clarified + :clarified, last_day = :day,
     nearest_id = :nearestId WHERE id = :id`,
  );
  const remove = db.prepare<[number]>('DELETE FROM worklist_item WHERE id = ?');
  const surplus = db
    .prepare<[number], number>('SELECT id FROM worklist_item ORDER BY last_day DESC, id DESC LIMIT -1 OFFSET ?')
    .pluck();
  const older = db.prepare<[number], { id: number; text: string; language: Language }>(
    'SELECT id, text, language FROM worklist_item WHERE redaction < ?',
  );
  const rewrite = db.prepare('UPDATE worklist_item SET text = :text, redaction = :redaction WHERE id = :id');

  const redactAgain = db.transaction(
    (edition: number, redact: (text: string, language: Language) => string, rows: ReturnType<typeof older.all>) => {
      for (const { id, text, language } of rows) {
        const redacted = redact(text, language);
        if (pairsOf(redacted).size === 0) remove.run(id);
        else rewrite.run({ id, text: redacted, redaction: edition });
      }
    },
  );

  return {
    list: (limit) => items.all(limit),
    textOf: (id) => one.get(id) ?? null,
    like: (pairs, language) => {
      const compared = recent
        .all(language, maxCompared)
        .map(({ id, text }) => ({ id, likeness: likenessOfPairs(pairs, pairsOf(text)) }));
      const best = compared.reduce((a, b) => (b.likeness > a.likeness ? b : a), { id: 0, likeness: 0 });
      return best.likeness >= sameLikeness ? best.id : null;
    },
    add: (item) => Number(insert.run(item).lastInsertRowid),
    countAgain: (id, more) => void count.run({ id, ...more }),
    remove: (id) => void remove.run(id),
    trim: () => {
      const ids = surplus.all(maxItems);
      for (const id of ids) remove.run(id);
      if (ids.length > 0) forgetDeleted(db);
    },
    redactAgain: (edition, redact) => {
      const rows = older.all(edition);
      if (rows.length === 0) return;
      redactAgain(edition, redact, rows);
      forgetDeleted(db);
    },
    forget: () => forgetDeleted(db),
  };
}
