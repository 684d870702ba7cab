import type { Migration } from '../../storage/migrate.ts';

export const orders: Migration = {
  number: 3,
  name: 'orders',
  sql: `
    -- Orders of the hub that were settled here: none is carried out twice.
    CREATE TABLE upstream_order (id INTEGER PRIMARY KEY, outcome TEXT NOT NULL CHECK (outcome IN ('done', 'refused'))) STRICT;
  `,
};
