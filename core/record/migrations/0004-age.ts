import type { Migration } from '../../storage/migrate.ts';

export const age: Migration = {
  number: 4,
  name: 'age',
  sql: `
    -- How long facts have waited, by no clock: after how many minutes of running, added up over all runs, which fact was the newest.
    CREATE TABLE outbox_age (
      ran_minutes INTEGER PRIMARY KEY,
      boot INTEGER NOT NULL,
      sequence INTEGER NOT NULL
    ) STRICT;
  `,
};
