import type { Entry } from '#contract/venue/entry.ts';
import type { Database } from '../storage/database.ts';
import { rowOf, textRowsOf } from './entry-rows.ts';

/** Makes these, in this order, the entries of content.db, within a transaction of the caller; those in `kept` are there already. */
export type WriteEntries = (entries: readonly Entry[], kept: ReadonlySet<Entry>) => void;

export function createEntriesWriting(db: Database): WriteEntries {
  const keep = createKeeping(db);
  const insert = createEntryInsert(db);
  return (entries, kept) => {
    // All at once is quicker than one by one.
    if (kept.size === 0) db.exec('DELETE FROM phrasing; DELETE FROM entry_text; DELETE FROM entry;');
    else keep(entries, kept);
    for (const [position, entry] of entries.entries()) if (!kept.has(entry)) insert(entry, position);
  };
}

/** Leaves none but these in content.db, each at the place that it is to have. */
function createKeeping(db: Database) {
  const readPlaces = db.prepare<[], { id: string; position: number }>('SELECT id, position FROM entry');
  // Its texts and phrasings go with it.
  const remove = db.prepare<[string]>('DELETE FROM entry WHERE id = ?');
  // No two may stand at one place, not even while they move.
  const standAside = db.prepare('UPDATE entry SET position = -1 - position');
  const place = db.prepare<[number, string]>('UPDATE entry SET position = ? WHERE id = ?');
  return (entries: readonly Entry[], kept: ReadonlySet<Entry>) => {
    const before = new Map(readPlaces.all().map(({ id, position }) => [id, position]));
    const ids = new Set([...kept].map(({ id }) => id));
    for (const id of before.keys()) if (!ids.has(id)) remove.run(id);
    const staying = [...entries.entries()].filter(([, entry]) => kept.has(entry));
    if (staying.every(([position, { id }]) => before.get(id) === position)) return;
    standAside.run();
    for (const [position, { id }] of staying) place.run(position, id);
  };
}

function createEntryInsert(db: Database) {
  const insertEntry = db.prepare(
    `INSERT INTO entry (id, position, category_id, department, checked_on, valid_until, related_ids, action, hours_of)
     VALUES (:id, :position, :category_id, :department, :checked_on, :valid_until, :related_ids, :action, :hours_of)`,
  );
  const insertText = db.prepare(
    `INSERT INTO entry_text (entry_id, language, title, lead, parts)
     VALUES (:entry_id, :language, :title, :lead, :parts)`,
  );
  const insertPhrasing = db.prepare('INSERT INTO phrasing (entry_id, language, position, text) VALUES (?, ?, ?, ?)');
  return (entry: Entry, position: number) => {
    insertEntry.run({ ...rowOf(entry), position });
    for (const { text, phrasings } of textRowsOf(entry)) {
      insertText.run(text);
      for (const [at, phrasing] of phrasings.entries()) insertPhrasing.run(entry.id, text.language, at, phrasing);
    }
  };
}
