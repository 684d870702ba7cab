import type { Migration } from '../../storage/migrate.ts';

export const due: Migration = {
  number: 6,
  name: 'due',
  sql: `
    -- A release whose pack is here and which waits for the hours in which it may be put in force, as it was offered.
    CREATE TABLE upstream_release_due (
      only INTEGER PRIMARY KEY CHECK (only = 1),
      document TEXT NOT NULL CHECK (json_valid(document))
    ) STRICT;
  `,
};
