import type { Migration } from '../../storage/migrate.ts';

export const hours: Migration = {
  number: 4,
  name: 'hours',
  sql: `
    -- Whose hours an answer speaks of.
    ALTER TABLE entry ADD COLUMN hours_of TEXT CHECK (json_valid(hours_of));
  `,
};
