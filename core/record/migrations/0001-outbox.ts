import type { Migration } from '../../storage/migrate.ts';

export const outbox: Migration = {
  number: 1,
  counted: 1,
  name: 'outbox',
  sql: `
    CREATE TABLE boot (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      started_at_ms INTEGER NOT NULL,
      last_sequence INTEGER NOT NULL DEFAULT 0
    ) STRICT;

    CREATE TABLE outbox (
      boot INTEGER NOT NULL REFERENCES boot (number),
      sequence INTEGER NOT NULL,
      at_ms INTEGER NOT NULL,
      fact TEXT NOT NULL CHECK (json_valid(fact)),
      PRIMARY KEY (boot, sequence)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE answer_mark (
      entry_id TEXT NOT NULL,
      language TEXT NOT NULL,
      mark TEXT NOT NULL CHECK (mark IN ('helpful', 'wrong', 'outdated')),
      day TEXT NOT NULL,
      times INTEGER NOT NULL,
      PRIMARY KEY (entry_id, language, mark, day)
    ) STRICT, WITHOUT ROWID;
  `,
};
