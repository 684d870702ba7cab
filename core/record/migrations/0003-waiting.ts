import type { Migration } from '../../storage/migrate.ts';

export const waiting: Migration = {
  number: 3,
  name: 'waiting',
  sql: `
    -- How many facts of a run wait: a million rows are not counted each time somebody asks.
    ALTER TABLE boot ADD COLUMN waiting INTEGER NOT NULL DEFAULT 0;
    UPDATE boot SET waiting = (SELECT count(*) FROM outbox WHERE outbox.boot = boot.number);

    -- Where a row stands for a range that ends with its own number: the first of it.
    ALTER TABLE outbox ADD COLUMN first_sequence INTEGER;

    -- Facts that the hub does not take as they are. They are tried again by each run; in the outbox a range stands for them.
    CREATE TABLE outbox_parked (
      boot INTEGER NOT NULL REFERENCES boot (number),
      sequence INTEGER NOT NULL,
      at_ms INTEGER NOT NULL,
      fact TEXT NOT NULL CHECK (json_valid(fact)),
      sum INTEGER NOT NULL,
      PRIMARY KEY (boot, sequence)
    ) STRICT, WITHOUT ROWID;
  `,
};
