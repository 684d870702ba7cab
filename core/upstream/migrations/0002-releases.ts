import type { Migration } from '../../storage/migrate.ts';

export const releases: Migration = {
  number: 2,
  name: 'releases',
  sql: `
    -- Releases of the hub that were dealt with here. A hub on another database counts them anew: the pack tells them apart.
    CREATE TABLE upstream_release (
      id INTEGER NOT NULL,
      sha256 TEXT NOT NULL,
      version INTEGER NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('trial', 'kept', 'refused', 'undone', 'stayed')),
      -- The publication that was live before, to go back to; null where there was none.
      back_to INTEGER,
      -- Golden questions that were answered before.
      golden TEXT NOT NULL CHECK (json_valid(golden)),
      -- How often core was started while it was tried, and how long it ran.
      starts INTEGER NOT NULL DEFAULT 0,
      ran_ms INTEGER NOT NULL DEFAULT 0,
      PRIMARY KEY (id, sha256)
    ) STRICT, WITHOUT ROWID;
    -- One at a time.
    CREATE UNIQUE INDEX upstream_release_on_trial ON upstream_release (state) WHERE state = 'trial';
  `,
};
