import type { FleetTerminal } from '#contract/upstream/operator.ts';
import type { Connection } from '../storage/database.ts';

/** What the newest event of a type says in one of its fields. */
function newest(type: string, field: string): string {
  return `(SELECT data ->> '${field}' FROM event WHERE event.terminal = terminal.id AND type = '${type}'
    ORDER BY boot DESC, sequence DESC LIMIT 1)`;
}

/** The terminals of the fleet, by their names. */
export function listTerminals(connection: Connection): Promise<FleetTerminal[]> {
  return connection
    .query<Omit<FleetTerminal, 'lastContactAt'> & { lastContactAt: Date | null }>(
      `SELECT id, name, fleet_group AS "group",
       CASE WHEN revoked_at IS NOT NULL THEN 'revoked' WHEN cloned_at IS NOT NULL THEN 'cloned' ELSE 'active' END AS state,
       last_contact_at AS "lastContactAt", waiting,
       coalesce((SELECT count(*) FROM run WHERE run.terminal = terminal.id
         AND (SELECT count(*) FROM unnest(run.received + run.missing)) > 1), 0)::int AS gaps,
       coalesce((SELECT sum(upper(part) - lower(part)) FROM run, unnest(run.missing) AS part
         WHERE run.terminal = terminal.id), 0)::float8 AS dropped,
       ${newest('terminal.started', 'version')} AS release,
       CASE WHEN ${newest('content.loaded', 'entries')} ~ '^\\d{1,9}$'
         THEN ${newest('content.loaded', 'entries')}::int END AS entries,
       ${newest('fault.raised', 'code')} AS fault
     FROM terminal ORDER BY name, id`,
    )
    .then((rows) => rows.map((row) => ({ ...row, lastContactAt: row.lastContactAt?.toISOString() ?? null })));
}
