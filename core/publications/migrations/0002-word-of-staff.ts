import type { Migration } from '../../storage/migrate.ts';

export const wordOfStaff: Migration = {
  number: 2,
  name: 'word-of-staff',
  sql: `
    CREATE TABLE recalled_entry (
      venue_id TEXT NOT NULL,
      entry_id TEXT NOT NULL,
      role TEXT NOT NULL,
      at_ms INTEGER NOT NULL,
      PRIMARY KEY (venue_id, entry_id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE notice (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      venue_id TEXT NOT NULL,
      text TEXT NOT NULL CHECK (json_valid(text)),
      from_ms INTEGER NOT NULL,
      until_ms INTEGER NOT NULL
    ) STRICT;
  `,
};
