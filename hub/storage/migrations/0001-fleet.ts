import type { HubMigration } from '../migrate.ts';

export const fleet: HubMigration = {
  number: 1,
  name: 'fleet',
  sql: `
    CREATE TABLE hub_key (
      single int PRIMARY KEY CHECK (single = 1),
      public_key text NOT NULL,
      private_key text NOT NULL,
      made_at timestamptz NOT NULL DEFAULT now()
    );

    -- By key too: whoever asks in another's name does not take its place.
    CREATE TABLE pairing (
      terminal uuid NOT NULL,
      public_key text NOT NULL,
      name text NOT NULL,
      code text NOT NULL,
      asked_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (terminal, public_key)
    );
    CREATE INDEX pairing_by_code ON pairing (code);

    CREATE TABLE terminal (
      id uuid PRIMARY KEY,
      public_key text NOT NULL,
      name text NOT NULL,
      paired_at timestamptz NOT NULL DEFAULT now(),
      paired_by text NOT NULL,
      revoked_at timestamptz,
      cloned_at timestamptz,
      -- The run that talked last.
      boot int NOT NULL DEFAULT 0,
      boot_id text NOT NULL DEFAULT '',
      last_contact_at timestamptz,
      waiting bigint NOT NULL DEFAULT 0,
      -- How far the terminal's clock was ahead at the last contact with facts, in milliseconds.
      ahead_ms bigint
    );

    -- A run of a terminal: how often it has asked, which of its facts are here, and which it says will not come.
    CREATE TABLE run (
      terminal uuid NOT NULL REFERENCES terminal (id),
      boot int NOT NULL,
      boot_id text NOT NULL,
      request bigint NOT NULL DEFAULT 0,
      -- Whether one of its requests has come after a newer run had talked.
      was_late boolean NOT NULL DEFAULT false,
      received int8multirange NOT NULL DEFAULT '{}',
      missing int8multirange NOT NULL DEFAULT '{}',
      PRIMARY KEY (terminal, boot, boot_id)
    );

    -- What is in it once is seen to by the runs: an index that makes it so would have to hold every event for ever.
    CREATE TABLE event (
      received_at timestamptz NOT NULL DEFAULT now(),
      terminal uuid NOT NULL,
      boot int NOT NULL,
      sequence bigint NOT NULL,
      first_sequence bigint,
      type text NOT NULL,
      form int NOT NULL,
      at timestamptz NOT NULL,
      data jsonb NOT NULL
    ) PARTITION BY RANGE (received_at);
    CREATE TABLE event_default PARTITION OF event DEFAULT;
    CREATE INDEX event_of_terminal ON event (terminal, received_at);
  `,
};
