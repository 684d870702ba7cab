import type { CarriedOrders } from '#contract/upstream/letters.ts';
import type { NewOrder } from '#contract/upstream/operator.ts';
import type { HubDatabase } from '../storage/database.ts';

/** An order, and how many terminals have done it. */
export interface KeptOrder {
  readonly id: number;
  readonly document: Record<string, unknown>;
  /** A terminal, a group, or empty: all. */
  readonly target: string;
  readonly madeBy: string;
  readonly expiresAt: Date;
  readonly done: number;
  readonly refused: number;
  readonly reason: string | null;
}

/** What terminals are told to do. */
export interface Orders {
  /** Its number; null where there is no such terminal. */
  readonly make: (order: NewOrder, by: string) => Promise<number | null>;
  /** How many terminals of today an order would go to. */
  readonly meantFor: (target: string) => Promise<number>;
  /** Newest first. */
  readonly list: () => Promise<KeptOrder[]>;
  /** Those that a terminal has not settled yet and that have not run out. */
  readonly offeredTo: (terminal: string) => Promise<CarriedOrders['orders']>;
}

const mostListed = 100;
const mostOffered = 20;

export function createOrders(db: HubDatabase): Orders {
  return {
    make: async ({ target, order, minutes }, by) => {
      const [terminal, group] = isTerminal(target) ? [target, ''] : [null, target];
      const [made] = await db.query<{ id: number }>(
        `INSERT INTO fleet_order (document, terminal, fleet_group, made_by, expires_at)
         SELECT $1::jsonb, $2::uuid, $3, $4, now() + make_interval(mins => $5)
         WHERE $2::uuid IS NULL OR EXISTS (SELECT 1 FROM terminal WHERE id = $2::uuid) RETURNING id`,
        [JSON.stringify(order), terminal, group, by, minutes],
      );
      return made?.id ?? null;
    },
    meantFor: async (target) => {
      const [row] = await db.query<{ many: number }>(
        `SELECT count(*)::int AS many FROM terminal WHERE revoked_at IS NULL AND $1 IN ('', fleet_group, id::text)`,
        [target],
      );
      return row?.many ?? 0;
    },
    list: () =>
      db.query<KeptOrder>(
        `SELECT id, document, coalesce(terminal::text, fleet_group) AS target, made_by AS "madeBy", expires_at AS "expiresAt",
           (SELECT count(*) FROM order_outcome AS o WHERE o.fleet_order = id AND outcome = 'done')::int AS done,
           (SELECT count(*) FROM order_outcome AS o WHERE o.fleet_order = id AND outcome = 'refused')::int AS refused,
           (SELECT max(reason) FROM order_outcome AS o WHERE o.fleet_order = id) AS reason
         FROM fleet_order ORDER BY id DESC LIMIT ${mostListed}`,
      ),
    offeredTo: (terminal) =>
      db.query(
        `SELECT given.id, given.document AS order,
           floor(extract(epoch FROM given.expires_at - now()) / 60)::int AS "minutesLeft" FROM fleet_order AS given JOIN terminal AS one ON one.id = $1
         WHERE given.expires_at > now() AND coalesce(given.terminal, one.id) = one.id
           AND given.fleet_group IN ('', one.fleet_group)
           AND NOT EXISTS (SELECT 1 FROM order_outcome AS o WHERE o.fleet_order = given.id AND o.terminal = one.id)
         ORDER BY given.id LIMIT ${mostOffered}`,
        [terminal],
      ),
  };
}

function isTerminal(target: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(target);
}
