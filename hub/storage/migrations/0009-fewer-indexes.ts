import type { HubMigration } from '../migrate.ts';

export const fewerIndexes: HubMigration = {
  number: 9,
  name: 'fewer-indexes',
  sql: `
    -- Nobody looks for events by terminal and time, and a tenth of the database's work for a batch went into it.
    DROP INDEX event_of_terminal;
  `,
};
