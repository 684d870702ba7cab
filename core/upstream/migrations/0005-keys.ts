import type { Migration } from '../../storage/migrate.ts';

export const keys: Migration = {
  number: 5,
  name: 'keys',
  sql: `
    -- A key that the terminal is to have; without one while it has not been made. The row goes once the hub has taken it.
    CREATE TABLE upstream_key_change (
      only INTEGER PRIMARY KEY CHECK (only = 1),
      public_key TEXT,
      sealed_key TEXT CHECK (json_valid(sealed_key))
    ) STRICT;

    -- As before, with one more kind.
    ALTER TABLE upstream_letter RENAME TO upstream_letter_before;
    CREATE TABLE upstream_letter (
      run TEXT PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('facts', 'parked', 'pairing', 'orders', 'release', 'keys')),
      facts TEXT NOT NULL CHECK (json_valid(facts)),
      writing INTEGER NOT NULL,
      written_at_ms INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    INSERT INTO upstream_letter SELECT run, kind, facts, writing, written_at_ms FROM upstream_letter_before;
    DROP TABLE upstream_letter_before;
  `,
};
