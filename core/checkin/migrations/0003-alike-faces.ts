import type { Migration } from '../../storage/migrate.ts';

export const alikeFaces: Migration = {
  number: 3,
  name: 'alike-faces',
  sql: `
    -- By which staff are told that somebody of this name and phone is enrolled already: a keyed hash. It goes with its row.
    -- Enrolments from before have none.
    ALTER TABLE face_consent ADD COLUMN alike_hash BLOB;
    CREATE INDEX face_by_alike ON face_consent (alike_hash);
  `,
};
