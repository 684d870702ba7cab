import type { Migration } from '../../storage/migrate.ts';

/**
 * Keeps what two visits asked and nothing else: no sketches of what one visit asked, no salt, no rows that were
 * dismissed or attached. The texts came from earlier rules and are redacted again (edition 0).
 */
export const worklistItems: Migration = {
  number: 2,
  counted: 4,
  name: 'worklist-items',
  sql: `
    CREATE TABLE worklist_item (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      language TEXT NOT NULL,
      text TEXT NOT NULL,
      -- The edition of the rules by which the text was redacted.
      redaction INTEGER NOT NULL,
      visits INTEGER NOT NULL,
      clarified INTEGER NOT NULL,
      first_day TEXT NOT NULL,
      last_day TEXT NOT NULL,
      nearest_id TEXT
    ) STRICT;
    INSERT INTO worklist_item (id, language, text, redaction, visits, clarified, first_day, last_day, nearest_id)
      SELECT id, language, text, 0, visits, clarified, first_day, last_day, nearest_id
      FROM worklist_cluster WHERE state = 'open' AND text IS NOT NULL;
    CREATE INDEX worklist_latest ON worklist_item (language, last_day);
    DROP TABLE worklist_cluster;
    DROP TABLE worklist_salt;
  `,
};
