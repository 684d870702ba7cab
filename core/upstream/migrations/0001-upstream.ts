import type { Migration } from '../../storage/migrate.ts';

export const upstream: Migration = {
  number: 1,
  name: 'upstream',
  sql: `
    -- Who this terminal is to a hub, and who the hub is to it. The private key is sealed by the device key.
    CREATE TABLE upstream_identity (
      only INTEGER PRIMARY KEY CHECK (only = 1),
      terminal TEXT NOT NULL,
      public_key TEXT NOT NULL,
      sealed_key TEXT NOT NULL CHECK (json_valid(sealed_key)),
      hub_key TEXT,
      paired_at_ms INTEGER
    ) STRICT;
  `,
};
