import type { FleetTerminal } from '#contract/upstream/operator.ts';
import type { Connection } from '../storage/database.ts';

/** What somebody has to do about a terminal, the most urgent first. `lost`: not heard of for a day; `look`: any other trouble. */
export const healths = ['cloned', 'look', 'lost', 'sound', 'revoked'] as const;
export type Health = (typeof healths)[number];

/** A terminal as the page lists it. */
export interface ListedTerminal extends Omit<FleetTerminal, 'lastContactAt'> {
  readonly lastContactAt: Date | null;
  readonly health: Health;
  /** The venue whose content it loaded last. */
  readonly venue: string | null;
  readonly faultAt: Date | null;
  /** A fault came within the last day. */
  readonly hasFault: boolean;
  /** More waits there than a day of a busy hall. */
  readonly isBehind: boolean;
  /** What it said of the newest release that it tried. */
  readonly tried: { readonly version: number; readonly outcome: string; readonly reason: string | null } | null;
  /** How far its clock was ahead at the last contact with facts, in milliseconds. */
  readonly aheadMs: number | null;
}

const behindAt = 10_000;
const fallenBack = "('undone', 'stayed', 'refused')";

/** The fleet, with what is wrong where. */
const fleetSql = `
  shown AS (
    SELECT one.id, one.name, one.fleet_group AS "group", one.last_contact_at AS "lastContactAt", one.waiting,
      one.ahead_ms AS "aheadMs", one.gaps, one.dropped,
      CASE WHEN one.revoked_at IS NOT NULL THEN 'revoked' WHEN one.cloned_at IS NOT NULL THEN 'cloned' ELSE 'active' END AS state,
      started.data ->> 'version' AS release, loaded.data ->> 'venueId' AS venue,
      CASE WHEN loaded.data ->> 'entries' ~ '^\\d{1,9}$' THEN (loaded.data ->> 'entries')::int END AS entries,
      fault.data ->> 'code' AS fault, fault.received_at AS "faultAt",
      coalesce(fault.received_at > now() - interval '1 day', false) AS "hasFault",
      one.waiting > ${behindAt} AS "isBehind", tried.*
    FROM terminal AS one
    LEFT JOIN terminal_said AS started ON started.terminal = one.id AND started.type = 'terminal.started'
    LEFT JOIN terminal_said AS loaded ON loaded.terminal = one.id AND loaded.type = 'content.loaded'
    LEFT JOIN terminal_said AS fault ON fault.terminal = one.id AND fault.type = 'fault.raised'
    LEFT JOIN LATERAL (
      SELECT pack.version AS "triedVersion", how.outcome AS "triedOutcome", how.reason AS "triedReason"
      FROM release_outcome AS how JOIN release ON release.id = how.release JOIN pack ON pack.sha256 = release.pack
      WHERE how.terminal = one.id ORDER BY how.release DESC LIMIT 1
    ) AS tried ON true
  ),
  fleet AS (
    SELECT *, CASE WHEN state <> 'active' THEN state
      WHEN "hasFault" OR "isBehind" OR gaps > 0 OR coalesce("triedOutcome" IN ${fallenBack}, false) THEN 'look'
      WHEN coalesce("lastContactAt" < now() - interval '1 day', true) THEN 'lost' ELSE 'sound' END AS health
    FROM shown
  )`;

type Row = Omit<ListedTerminal, 'tried'> & {
  readonly triedVersion: number | null;
  readonly triedOutcome: string | null;
  readonly triedReason: string | null;
};

function listed({ triedVersion, triedOutcome, triedReason, ...row }: Row): ListedTerminal {
  const tried =
    triedVersion === null || triedOutcome === null
      ? null
      : { version: triedVersion, outcome: triedOutcome, reason: triedReason };
  return { ...row, tried };
}

/** The terminals of the fleet, by their names. */
export async function listTerminals(connection: Connection): Promise<FleetTerminal[]> {
  const rows = await connection.query<Row>(`WITH ${fleetSql} SELECT * FROM fleet ORDER BY name, id`);
  return rows.map((row) => {
    const { id, name, group, state, lastContactAt, waiting, gaps, dropped, release, entries, fault } = row;
    const seen = lastContactAt?.toISOString() ?? null;
    return { id, name, group, state, lastContactAt: seen, waiting, gaps, dropped, release, entries, fault };
  });
}

/** One terminal; null where there is none. */
export async function findTerminal(connection: Connection, id: string): Promise<ListedTerminal | null> {
  const [row] = await connection.query<Row>(`WITH ${fleetSql} SELECT * FROM fleet WHERE id = $1`, [id]);
  return row ? listed(row) : null;
}

/** By what terminals are put in order; each after the first by its worst first. */
const orders = {
  health: `array_position(ARRAY['${healths.join("','")}'], health), "lastContactAt" NULLS FIRST`,
  name: 'name',
  contact: '"lastContactAt" NULLS FIRST',
  waiting: 'waiting DESC',
  dropped: 'dropped DESC, gaps DESC',
} as const;
export const fleetOrders = Object.keys(orders) as readonly (keyof typeof orders)[];
export type FleetOrder = keyof typeof orders;

/** What somebody wants to see of the fleet. */
export interface FleetQuestion {
  /** A part of the name, or how the number begins; empty: any. */
  readonly search: string;
  /** Null: any. */
  readonly group: string | null;
  readonly health: Health | null;
  readonly order: FleetOrder;
  /** From 1. */
  readonly page: number;
}

/** A page of the fleet. */
export interface FleetPage {
  readonly terminals: readonly ListedTerminal[];
  /** How many are meant, on all pages. */
  readonly matching: number;
  /** How many there are of each, whatever is asked for. */
  readonly counts: Readonly<Record<Health, number>>;
}

/** The terminals that are asked for, so many of them on each page. */
export async function fleetPage(connection: Connection, asked: FleetQuestion, perPage: number): Promise<FleetPage> {
  const { search, group, health, order, page } = asked;
  const rows = await connection.query<Omit<Row, 'id'> & { id: string | null; counts: object; matching: number }>(
    `WITH ${fleetSql.replace('fleet AS (', 'fleet AS MATERIALIZED (')},
     meant AS (SELECT *, row_number() OVER (ORDER BY ${orders[order]}, name, id) AS place FROM fleet
       WHERE (strpos(lower(name), lower($1)) > 0 OR starts_with(id::text, lower($1)))
       AND ($2::text IS NULL OR "group" = $2) AND ($3::text IS NULL OR health = $3)),
     totals AS (SELECT (SELECT count(*) FROM meant)::int AS matching,
       (SELECT coalesce(jsonb_object_agg(health, many), '{}')
        FROM (SELECT health, count(*) AS many FROM fleet GROUP BY health) AS each) AS counts)
     SELECT * FROM totals LEFT JOIN meant ON place > $4 AND place <= $4 + $5 ORDER BY place`,
    [search, group, health, (page - 1) * perPage, perPage],
  );
  const terminals = rows.flatMap(({ id, counts: _counts, matching: _matching, ...row }) =>
    id === null ? [] : [listed({ ...row, id })],
  );
  const found = new Map<string, number>(Object.entries(rows[0]?.counts ?? {}));
  const counts = Object.fromEntries(healths.map((one) => [one, found.get(one) ?? 0])) as Record<Health, number>;
  return { terminals, matching: rows[0]?.matching ?? 0, counts };
}

/** The groups that terminals are in. */
export async function listGroups(connection: Connection): Promise<string[]> {
  const rows = await connection.query<{ name: string }>(
    "SELECT DISTINCT fleet_group AS name FROM terminal WHERE fleet_group <> '' ORDER BY 1",
  );
  return rows.map(({ name }) => name);
}

/** What terminals are called, by their numbers. */
export async function namesOf(connection: Connection, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await connection.query<{ id: string; name: string }>(
    'SELECT id, name FROM terminal WHERE id = ANY($1::uuid[])',
    [ids],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** The whole fleet, the ones in trouble first. */
export async function wholeFleet(connection: Connection): Promise<ListedTerminal[]> {
  const rows = await connection.query<Row>(`WITH ${fleetSql} SELECT * FROM fleet ORDER BY ${orders.health}, name, id`);
  return rows.map(listed);
}
