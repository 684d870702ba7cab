import type { Migration } from '../../storage/migrate.ts';

export const givenWords: Migration = {
  number: 3,
  name: 'given-words',
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

    -- How staff say that sentences are read. A reading belongs to the sentence and not to a pack: it waits unused while
    -- the sentence is not there.
    CREATE TABLE staff_reading (
      venue_id TEXT NOT NULL,
      language TEXT NOT NULL,
      text TEXT NOT NULL,
      reading TEXT NOT NULL,
      PRIMARY KEY (venue_id, language, text)
    ) STRICT, WITHOUT ROWID;

    -- Has a row once what earlier releases kept of these in content.db was taken over.
    CREATE TABLE taken_over (
      id INTEGER PRIMARY KEY CHECK (id = 1)
    ) STRICT;
  `,
};
