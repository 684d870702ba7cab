import type { Migration } from '../../storage/migrate.ts';

export const readings: Migration = {
  number: 3,
  counted: 3,
  name: 'readings',
  sql: `
    -- How sentences are read aloud. What staff wrote belongs to the sentence and not to a pack: it stays when the
    -- venue's files change, and waits unused while the sentence is not there.
    CREATE TABLE reading (
      venue_id TEXT NOT NULL,
      language TEXT NOT NULL,
      text TEXT NOT NULL,
      origin TEXT NOT NULL CHECK (origin IN ('made', 'staff')),
      reading TEXT NOT NULL,
      PRIMARY KEY (venue_id, language, text, origin)
    ) STRICT, WITHOUT ROWID;

    -- The content and the makers for which the made ones stand.
    CREATE TABLE reading_version (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      version TEXT NOT NULL
    ) STRICT;
  `,
};
