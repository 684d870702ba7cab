import type { HubMigration } from '../migrate.ts';

export const proposals: HubMigration = {
  number: 10,
  name: 'proposals',
  sql: `
    -- What is to be somebody's password and second factor, until a code shows that the authenticator has it.
    CREATE TABLE proposal (
      id uuid PRIMARY KEY,
      name text NOT NULL UNIQUE,
      role text NOT NULL CHECK (role IN ('viewer', 'editor', 'operator', 'admin')),
      password text NOT NULL,
      totp_secret text NOT NULL,
      proposed_by text NOT NULL,
      proposed_at timestamptz NOT NULL DEFAULT now()
    );
  `,
};
