import type { Ledger } from '#contract/upstream/stream.ts';
import type { HubRefusal } from '#contract/upstream/sync.ts';
import { keyOfTerminal } from '../door/terminal-keys.ts';
import { isAway } from '../storage/away.ts';
import type { HubDatabase } from '../storage/database.ts';
import { emptyLedger } from './ledger.ts';

/** What the database says of a terminal whose batch is to be taken in. */
export interface RegisteredTerminal {
  readonly shutOut: HubRefusal | null;
  /** What is stored of it; null: the database is away, and nobody can say. */
  readonly stored: Ledger | null;
}

/** The terminals of the fleet as the database has them, and while it is away as it had them last. */
export interface TerminalRegister {
  /** The public key of a terminal; null where nobody is known by that name. */
  readonly keyOf: (terminal: string) => Promise<string | null>;
  /** A terminal whose key is known, with what is stored of some of its runs. */
  readonly look: (terminal: string, boots: readonly number[]) => Promise<RegisteredTerminal>;
  /** Two machines speak with its key. */
  readonly shutOut: (terminal: string) => Promise<void>;
}

/** After the database was missed it is left alone for so long: each try may take seconds. */
const awayForMs = 2000;
/** What was known so long ago is no longer believed. */
const mostAwayMs = 24 * 3_600_000;

interface Known<Value> {
  readonly value: Value;
  readonly atMs: number;
}

interface Row {
  readonly isRevoked: boolean;
  readonly isCloned: boolean;
  readonly lastBoot: number;
  readonly lastBootId: string;
  readonly boot: number | null;
  readonly bootId: string;
  readonly request: number;
  readonly wasLate: boolean;
  readonly received: string;
  readonly missing: string;
}

/** @param steadyMs time that only rises. */
export function createTerminalRegister(db: HubDatabase, steadyMs: () => number): TerminalRegister {
  const keys = new Map<string, Known<string>>();
  const shut = new Map<string, Known<HubRefusal | null>>();
  let awayUntilMs = Number.NEGATIVE_INFINITY;
  /** The database's answer, or what was known; it throws what the database has thrown where nothing was. */
  const ask = async <Value>(question: () => Promise<Value>, known: Known<Value> | undefined): Promise<Value> => {
    const isBelieved = known !== undefined && steadyMs() - known.atMs < mostAwayMs;
    if (isBelieved && steadyMs() < awayUntilMs) return known.value;
    try {
      return await question();
    } catch (error) {
      if (!isAway(error) || !isBelieved) throw error;
      awayUntilMs = steadyMs() + awayForMs;
      return known.value;
    }
  };
  return {
    keyOf: async (terminal) => {
      const key = await ask<string | null>(() => keyOfTerminal(db, terminal), keys.get(terminal));
      if (key === null) keys.delete(terminal);
      else if (steadyMs() >= awayUntilMs) keys.set(terminal, { value: key, atMs: steadyMs() });
      return key;
    },
    look: async (terminal, boots) => {
      const known = shut.get(terminal);
      const looked = await ask<RegisteredTerminal>(
        async () => lookedUp(await rowsOf(db, terminal, boots)),
        known && { value: { shutOut: known.value, stored: null }, atMs: known.atMs },
      );
      if (looked.stored) shut.set(terminal, { value: looked.shutOut, atMs: steadyMs() });
      return looked;
    },
    shutOut: async (terminal) => {
      await db.query('UPDATE terminal SET cloned_at = now() WHERE id = $1 AND cloned_at IS NULL', [terminal]);
    },
  };
}

function rowsOf(db: HubDatabase, terminal: string, boots: readonly number[]): Promise<Row[]> {
  return db.query<Row>(
    `SELECT revoked_at IS NOT NULL AS "isRevoked", cloned_at IS NOT NULL AS "isCloned", terminal.boot AS "lastBoot",
       terminal.boot_id AS "lastBootId", run.boot, run.boot_id AS "bootId", request, was_late AS "wasLate",
       received::text AS received, missing::text AS missing
     FROM terminal LEFT JOIN run ON run.terminal = terminal.id AND run.boot = ANY ($2::int[]) WHERE terminal.id = $1`,
    [terminal, boots],
  );
}

function lookedUp(rows: readonly Row[]): RegisteredTerminal {
  const [terminal] = rows;
  if (!terminal) return { shutOut: 'terminal-unknown', stored: emptyLedger };
  const runs = rows.flatMap(({ boot, bootId, request, wasLate, received, missing }) =>
    boot === null ? [] : [{ boot, bootId, request, wasLate, received, missing }],
  );
  return {
    shutOut: terminal.isRevoked ? 'terminal-revoked' : terminal.isCloned ? 'terminal-cloned' : null,
    stored: { ...emptyLedger, boot: terminal.lastBoot, bootId: terminal.lastBootId, runs },
  };
}
