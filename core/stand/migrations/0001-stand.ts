import type { Migration } from '../../storage/migrate.ts';

export const stand: Migration = {
  number: 1,
  name: 'stand',
  sql: `
    CREATE TABLE confirmed_stand (
      venue_id TEXT NOT NULL PRIMARY KEY,
      stand_id TEXT NOT NULL,
      -- The stand that the settings named then; null: none.
      set_id TEXT,
      -- Where it was on the plan then.
      spot TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
};
