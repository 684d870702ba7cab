import type { Migration } from '../../storage/migrate.ts';

export const rowSums: Migration = {
  number: 2,
  counted: 5,
  name: 'row-sums',
  sql: `
    -- SQLite does not notice a bit that flips inside a value. Rows of earlier releases get their sums here, once.
    ALTER TABLE outbox ADD COLUMN sum INTEGER;
    UPDATE outbox SET sum = row_sum(boot, sequence, at_ms, fact);
  `,
};
