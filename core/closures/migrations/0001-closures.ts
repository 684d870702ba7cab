import type { Migration } from '../../storage/migrate.ts';

export const closures: Migration = {
  number: 1,
  name: 'closures',
  sql: `
    CREATE TABLE closure (
      venue_id TEXT NOT NULL,
      of TEXT NOT NULL CHECK (of IN ('passage', 'place')),
      id TEXT NOT NULL,
      reason TEXT NOT NULL,
      -- Null: until somebody opens it again.
      until_ms INTEGER,
      PRIMARY KEY (venue_id, of, id)
    ) STRICT, WITHOUT ROWID;
  `,
};
