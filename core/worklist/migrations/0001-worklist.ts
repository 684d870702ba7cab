import type { Migration } from '../../storage/migrate.ts';

export const worklist: Migration = {
  number: 1,
  counted: 3,
  name: 'worklist',
  sql: `
    CREATE TABLE worklist_salt (
      salt TEXT NOT NULL
    ) STRICT;
    INSERT INTO worklist_salt (salt) VALUES (lower(hex(randomblob(16))));

    CREATE TABLE worklist_cluster (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      language TEXT NOT NULL,
      sketch BLOB NOT NULL,
      -- Written only when a second visit has asked nearly the same.
      text TEXT,
      visits INTEGER NOT NULL,
      clarified INTEGER NOT NULL,
      first_day TEXT NOT NULL,
      last_day TEXT NOT NULL,
      nearest_id TEXT,
      state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'attached', 'dismissed')),
      entry_id TEXT
    ) STRICT;
    CREATE INDEX worklist_open ON worklist_cluster (language, state, last_day);
  `,
};
