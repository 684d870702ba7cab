import type { HubMigration } from '../migrate.ts';

export const releases: HubMigration = {
  number: 3,
  name: 'releases',
  sql: `
    ALTER TABLE terminal ADD COLUMN fleet_group text NOT NULL DEFAULT '';

    -- Packs as they were brought. Whether a venue's keys vouch for one, its terminals know.
    CREATE TABLE pack (
      sha256 text PRIMARY KEY,
      venue text NOT NULL,
      version int NOT NULL,
      bytes int NOT NULL,
      added_by text NOT NULL,
      added_at timestamptz NOT NULL DEFAULT now()
    );
    -- As terminals fetch them: nobody holds a whole pack in memory.
    CREATE TABLE pack_piece (
      sha256 text NOT NULL REFERENCES pack (sha256) ON DELETE CASCADE,
      first_byte int NOT NULL,
      content bytea NOT NULL,
      PRIMARY KEY (sha256, first_byte)
    );

    -- A pack for the terminals of a group (empty: all), as many of a hundred of them.
    CREATE TABLE release (
      id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      pack text NOT NULL REFERENCES pack (sha256),
      fleet_group text NOT NULL DEFAULT '',
      percent int NOT NULL CHECK (percent BETWEEN 1 AND 100),
      is_held boolean NOT NULL DEFAULT false,
      made_by text NOT NULL,
      made_at timestamptz NOT NULL DEFAULT now()
    );

    -- How it went at each terminal, as its facts say.
    CREATE TABLE release_outcome (
      release int NOT NULL REFERENCES release (id),
      terminal uuid NOT NULL REFERENCES terminal (id),
      outcome text NOT NULL,
      reason text,
      PRIMARY KEY (release, terminal)
    );
  `,
};
