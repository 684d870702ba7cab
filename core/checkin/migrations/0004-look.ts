import type { Migration } from '../../storage/migrate.ts';

export const look: Migration = {
  number: 4,
  name: 'look',
  sql: `
    -- Came by face, and it looked like a picture of one: staff are asked to look at the person. It goes with its day.
    ALTER TABLE checkin_arrival ADD COLUMN wants_look INTEGER NOT NULL DEFAULT 0 CHECK (wants_look IN (0, 1));
  `,
};
