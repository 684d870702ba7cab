import type { HubMigration } from '../migrate.ts';

export const keys: HubMigration = {
  number: 5,
  name: 'keys',
  sql: `
    -- The hub's keys by number; the newest signs. Of those before, the private half is gone once they have named the next.
    ALTER TABLE hub_key DROP CONSTRAINT hub_key_single_check;
    ALTER TABLE hub_key RENAME COLUMN single TO number;
    ALTER TABLE hub_key ALTER COLUMN private_key DROP NOT NULL;
    ALTER TABLE hub_key ADD COLUMN named_by_former text;

    -- The newest of them that a terminal has said to have, or whose code was typed.
    ALTER TABLE terminal ADD COLUMN hub_key int NOT NULL DEFAULT 1;
    ALTER TABLE pairing ADD COLUMN hub_key int NOT NULL DEFAULT 1;
    -- Since when it has its own key.
    ALTER TABLE terminal ADD COLUMN key_since timestamptz NOT NULL DEFAULT now();
    UPDATE terminal SET key_since = paired_at;
  `,
};
