import type { Migration } from '../../storage/migrate.ts';

export const staff: Migration = {
  number: 1,
  counted: 2,
  name: 'staff',
  sql: `
    CREATE TABLE staff_pin (
      role TEXT PRIMARY KEY CHECK (role IN ('attendant', 'editor', 'publisher')),
      hash TEXT NOT NULL,
      set_at_ms INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE staff_wrong_pin (
      role TEXT PRIMARY KEY CHECK (role IN ('attendant', 'editor', 'publisher')),
      times INTEGER NOT NULL,
      last_at_ms INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE staff_audit (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      at_ms INTEGER NOT NULL,
      who TEXT NOT NULL CHECK (who IN ('attendant', 'editor', 'publisher', 'command')),
      act TEXT NOT NULL CHECK (json_valid(act))
    ) STRICT;
    CREATE TRIGGER staff_audit_is_not_changed BEFORE UPDATE ON staff_audit
      BEGIN SELECT RAISE(ABORT, 'the audit trail only grows'); END;
    CREATE TRIGGER staff_audit_is_not_shortened BEFORE DELETE ON staff_audit
      BEGIN SELECT RAISE(ABORT, 'the audit trail only grows'); END;
  `,
};
