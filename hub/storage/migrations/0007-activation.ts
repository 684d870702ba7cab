import type { HubMigration } from '../migrate.ts';

export const activation: HubMigration = {
  number: 7,
  name: 'activation',
  sql: `
    -- Within which hours of a day, by the venue's time, terminals may put it in force ({"from":"1:00","to":"5:00"}); null: at once.
    ALTER TABLE release ADD COLUMN active_between jsonb;
  `,
};
