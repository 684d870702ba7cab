import type { HubMigration } from '../migrate.ts';

export const people: HubMigration = {
  number: 2,
  name: 'people',
  sql: `
    -- What the list of terminals looks for.
    CREATE INDEX event_of_kind ON event (terminal, type, boot, sequence);

    CREATE TABLE person (
      name text PRIMARY KEY,
      role text NOT NULL CHECK (role IN ('viewer', 'editor', 'operator', 'admin')),
      password text NOT NULL,
      totp_secret text NOT NULL,
      -- Each code counts once: the step of the newest that was used.
      totp_step bigint NOT NULL DEFAULT 0,
      wrong_times int NOT NULL DEFAULT 0,
      locked_until timestamptz
    );

    -- Only the hash of what the browser holds: who reads the table is not signed in by it.
    CREATE TABLE session (
      token_hash text PRIMARY KEY,
      person text NOT NULL REFERENCES person (name) ON DELETE CASCADE,
      form_token text NOT NULL,
      began_at timestamptz NOT NULL DEFAULT now(),
      used_at timestamptz NOT NULL DEFAULT now()
    );

    -- Each row carries the hash of itself and the row before.
    CREATE TABLE audit (
      id bigint PRIMARY KEY,
      at text NOT NULL,
      who text NOT NULL,
      act text NOT NULL,
      about text NOT NULL,
      hash text NOT NULL
    );
  `,
};
