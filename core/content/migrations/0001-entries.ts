import type { Migration } from '../../storage/migrate.ts';

export const entries: Migration = {
  number: 1,
  counted: 1,
  name: 'entries',
  sql: `
    CREATE TABLE pack (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      venue_id TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      venue TEXT NOT NULL CHECK (json_valid(venue)),
      loaded_at_ms INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE entry (
      id TEXT PRIMARY KEY,
      position INTEGER NOT NULL UNIQUE,
      category_id TEXT NOT NULL,
      department TEXT NOT NULL CHECK (json_valid(department)),
      checked_on TEXT NOT NULL,
      valid_until TEXT,
      related_ids TEXT NOT NULL CHECK (json_valid(related_ids)),
      action TEXT CHECK (json_valid(action))
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX entry_by_category ON entry (category_id, position);

    CREATE TABLE entry_text (
      entry_id TEXT NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
      language TEXT NOT NULL,
      title TEXT NOT NULL,
      lead TEXT NOT NULL,
      parts TEXT NOT NULL CHECK (json_valid(parts)),
      PRIMARY KEY (entry_id, language)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE phrasing (
      entry_id TEXT NOT NULL,
      language TEXT NOT NULL,
      position INTEGER NOT NULL,
      text TEXT NOT NULL,
      PRIMARY KEY (entry_id, language, position),
      FOREIGN KEY (entry_id, language) REFERENCES entry_text (entry_id, language) ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;
  `,
};
