import type { Connection } from '../storage/database.ts';

/** A fault that a terminal has told of. */
export interface ToldFault {
  readonly code: string;
  /** When the hub heard of it: the terminal's clock may be wrong. */
  readonly at: Date;
}

/** How a release went at one terminal. */
export interface TriedRelease {
  readonly id: number;
  readonly venue: string;
  readonly version: number;
  readonly outcome: string;
  readonly reason: string | null;
}

/** What became of an order at one terminal. */
export interface SettledOrder {
  readonly id: number;
  readonly document: Record<string, unknown>;
  readonly outcome: string;
  readonly reason: string | null;
}

/** What is known of one terminal beside its row in the list; the newest first. */
export interface TerminalHistory {
  readonly pairedAt: Date;
  readonly pairedBy: string;
  /** Since when it has its own key. */
  readonly keySince: Date;
  readonly faults: readonly ToldFault[];
  readonly releases: readonly TriedRelease[];
  readonly orders: readonly SettledOrder[];
}

const most = 10;

/** Reads what happened at one terminal; null where there is none. */
export async function readHistory(connection: Connection, terminal: string): Promise<TerminalHistory | null> {
  const [paired] = await connection.query<Pick<TerminalHistory, 'pairedAt' | 'pairedBy' | 'keySince'>>(
    'SELECT paired_at AS "pairedAt", paired_by AS "pairedBy", key_since AS "keySince" FROM terminal WHERE id = $1',
    [terminal],
  );
  if (!paired) return null;
  const faults = await connection.query<ToldFault>(
    `SELECT data ->> 'code' AS code, received_at AS at FROM event WHERE terminal = $1 AND type = 'fault.raised'
     AND data ->> 'code' IS NOT NULL ORDER BY boot DESC, sequence DESC LIMIT ${most}`,
    [terminal],
  );
  const releases = await connection.query<TriedRelease>(
    `SELECT release.id, pack.venue, pack.version, how.outcome, how.reason
     FROM release_outcome AS how JOIN release ON release.id = how.release JOIN pack ON pack.sha256 = release.pack
     WHERE how.terminal = $1 ORDER BY release.id DESC LIMIT ${most}`,
    [terminal],
  );
  const orders = await connection.query<SettledOrder>(
    `SELECT given.id, given.document, how.outcome, how.reason
     FROM order_outcome AS how JOIN fleet_order AS given ON given.id = how.fleet_order
     WHERE how.terminal = $1 ORDER BY given.id DESC LIMIT ${most}`,
    [terminal],
  );
  return { ...paired, faults, releases, orders };
}
