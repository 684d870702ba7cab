import type { Migration } from '../../storage/migrate.ts';

export const answering: Migration = {
  number: 2,
  counted: 2,
  name: 'answering',
  sql: `
    -- Phrasings that staff gave. They belong to no pack: they stay when the venue's files change, and wait unused
    -- while their entry is not there.
    CREATE TABLE added_phrasing (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      venue_id TEXT NOT NULL,
      entry_id TEXT NOT NULL,
      language TEXT NOT NULL,
      text TEXT NOT NULL,
      UNIQUE (venue_id, entry_id, language, text)
    ) STRICT;

    CREATE TABLE fitted_thresholds (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      version TEXT NOT NULL,
      thresholds TEXT NOT NULL CHECK (json_valid(thresholds))
    ) STRICT;
  `,
};
