import type { Migration } from '../../storage/migrate.ts';

export const drafts: Migration = {
  number: 1,
  name: 'drafts',
  sql: `
    -- What the draft of a venue says otherwise than the version in force, an entry to a row.
    CREATE TABLE draft_entry (
      venue_id TEXT NOT NULL,
      entry_id TEXT NOT NULL,
      -- As it was in force when the draft last agreed with it; null: it was not there.
      base TEXT CHECK (json_valid(base)),
      -- As it is to be; null: it is to go.
      value TEXT CHECK (json_valid(value)),
      revision INTEGER NOT NULL,
      PRIMARY KEY (venue_id, entry_id)
    ) STRICT, WITHOUT ROWID;

    -- Questions that an entry must answer in every version that is published.
    CREATE TABLE golden_question (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      venue_id TEXT NOT NULL,
      language TEXT NOT NULL,
      text TEXT NOT NULL,
      entry_id TEXT NOT NULL,
      UNIQUE (venue_id, language, text)
    ) STRICT;
  `,
};
