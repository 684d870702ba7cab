import { join } from 'node:path';
import { recordMigrations } from '#core/composition/record-migrations.ts';
import type { Database } from '#core/storage/database.ts';
import { openCountedDatabase } from './counted-database.ts';
import { sketchOf, writeSketch } from './forerunner-sketch.ts';

const forerunnerSchema = 3;

/** A row of the worklist as release 0.1 wrote it: `text` from the second visit on. */
export interface ForerunnerRow {
  readonly asked: string;
  readonly text: string | null;
  readonly state: 'open' | 'attached' | 'dismissed';
}

/** Opens a record.db as release 0.1 left it, and writes rows into it in its way. */
export function openForerunnerRecord(folder: string): { db: Database; add: (row: ForerunnerRow) => void } {
  const db = openCountedDatabase(join(folder, 'record.db'), recordMigrations, forerunnerSchema);
  const salt = db.prepare<[], string>('SELECT salt FROM worklist_salt').pluck().get() ?? '';
  const insert = db.prepare(
    `INSERT INTO worklist_cluster (language, sketch, text, visits, clarified, first_day, last_day, nearest_id, state)
     VALUES ('zh-CN', :sketch, :text, :visits, 0, '2026-11-20', '2026-11-21', NULL, :state)`,
  );
  return {
    db,
    add: ({ asked, text, state }) =>
      void insert.run({ sketch: writeSketch(sketchOf(asked, salt)), text, visits: text === null ? 1 : 2, state }),
  };
}
