import type { HubMigration } from '../migrate.ts';

export const orders: HubMigration = {
  number: 4,
  name: 'orders',
  sql: `
    -- What terminals are to do: one, those of a group, or (empty group, no terminal) all.
    CREATE TABLE fleet_order (
      id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      document jsonb NOT NULL,
      terminal uuid REFERENCES terminal (id),
      fleet_group text NOT NULL DEFAULT '',
      made_by text NOT NULL,
      made_at timestamptz NOT NULL DEFAULT now(),
      expires_at timestamptz NOT NULL
    );
    CREATE TABLE order_outcome (
      fleet_order int NOT NULL REFERENCES fleet_order (id),
      terminal uuid NOT NULL REFERENCES terminal (id),
      outcome text NOT NULL,
      reason text,
      PRIMARY KEY (fleet_order, terminal)
    );
  `,
};
