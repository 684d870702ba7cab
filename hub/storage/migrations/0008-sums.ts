import type { HubMigration } from '../migrate.ts';

export const sums: HubMigration = {
  number: 8,
  name: 'sums',
  sql: `
    -- Of all its runs: in how many numbers are missing in between, and how many numbers will not come. Kept by what stores
    -- facts, so that the list of thousands of terminals need not look through their runs.
    ALTER TABLE terminal ADD COLUMN gaps int NOT NULL DEFAULT 0;
    ALTER TABLE terminal ADD COLUMN dropped bigint NOT NULL DEFAULT 0;
    UPDATE terminal SET gaps = sums.gaps, dropped = sums.dropped FROM (
      SELECT terminal, count(*) FILTER (WHERE received + missing <> multirange(range_merge(received + missing))) AS gaps,
        coalesce(sum((SELECT sum(upper(part) - lower(part)) FROM unnest(missing) AS part)), 0) AS dropped
      FROM run GROUP BY terminal
    ) AS sums WHERE sums.terminal = terminal.id;
  `,
};
