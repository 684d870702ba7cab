import type { Migration } from '../../storage/migrate.ts';

export const rowSums: Migration = {
  number: 2,
  counted: 5,
  name: 'row-sums',
  sql: `
    -- As for facts: rows of earlier releases get their sums here, once.
    DROP TRIGGER staff_audit_is_not_changed;
    ALTER TABLE staff_audit ADD COLUMN sum INTEGER;
    UPDATE staff_audit SET sum = row_sum(id, at_ms, who, act);
    CREATE TRIGGER staff_audit_is_not_changed BEFORE UPDATE ON staff_audit
      BEGIN SELECT RAISE(ABORT, 'the audit trail only grows'); END;
  `,
};
