import type { Migration } from '../../storage/migrate.ts';

export const letters: Migration = {
  number: 4,
  name: 'letters',
  sql: `
    -- Letters to the hub that were written down on sticks and have no answer yet. An answer counts once: with it the row goes.
    CREATE TABLE upstream_letter (
      -- As its header names it: no two letters have the same.
      run TEXT PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('facts', 'parked', 'pairing', 'orders', 'release')),
      -- The numbers of the facts in it.
      facts TEXT NOT NULL CHECK (json_valid(facts)),
      -- Letters of one stick were written together.
      writing INTEGER NOT NULL,
      written_at_ms INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
};
