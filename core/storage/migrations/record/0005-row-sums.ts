import type { Migration } from '../../migrate.ts';

export const rowSums: Migration = {
  number: 5,
  name: 'row-sums',
  sql: `
    -- SQLite does not notice a bit that flips inside a value. Rows of earlier releases get their sums here, once.
    ALTER TABLE outbox ADD COLUMN sum INTEGER;
    UPDATE outbox SET sum = row_sum(boot, sequence, at_ms, fact);

    DROP TRIGGER staff_audit_is_not_changed;
    ALTER TABLE staff_audit ADD COLUMN sum INTEGER;
    UPDATE staff_audit SET sum = row_sum(id, at_ms, who, act);
    CREATE TRIGGER staff_audit_is_not_changed BEFORE UPDATE ON staff_audit
      BEGIN SELECT RAISE(ABORT, 'the audit trail only grows'); END;
  `,
};
