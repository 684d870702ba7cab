import type { HubMigration } from '../migrate.ts';

export const said: HubMigration = {
  number: 6,
  name: 'said',
  sql: `
    -- What a terminal said last of some things: the newest event of each of a few types.
    CREATE TABLE terminal_said (
      terminal uuid NOT NULL,
      type text NOT NULL,
      boot int NOT NULL,
      sequence bigint NOT NULL,
      received_at timestamptz NOT NULL DEFAULT now(),
      data jsonb NOT NULL,
      PRIMARY KEY (terminal, type)
    );
    INSERT INTO terminal_said (terminal, type, boot, sequence, received_at, data)
      SELECT DISTINCT ON (terminal, type) terminal, type, boot, sequence, received_at, data FROM event
      WHERE type IN ('terminal.started', 'content.loaded', 'fault.raised')
      ORDER BY terminal, type, boot DESC, sequence DESC;

    -- What a terminal's own page looks for.
    CREATE INDEX release_outcome_of_terminal ON release_outcome (terminal, release);
    CREATE INDEX order_outcome_of_terminal ON order_outcome (terminal, fleet_order);
  `,
};
