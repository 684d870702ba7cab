import { createHash } from 'node:crypto';
import { type PairingRequest, pairingCodeOf } from '#contract/upstream/sync.ts';
import type { HubKeys } from '../keys/hub-key.ts';
import type { HubDatabase } from '../storage/database.ts';

/** A terminal that asks to belong to the fleet. */
export interface AskingTerminal {
  readonly terminal: string;
  readonly name: string;
  readonly askedAt: Date;
}

/** Terminals become part of the fleet here, and stop being it. */
export interface Pairings {
  /** A terminal asks. `full`: too many do. */
  readonly ask: (request: PairingRequest) => Promise<'waiting' | 'paired' | 'revoked' | 'full'>;
  readonly list: () => Promise<AskingTerminal[]>;
  /** Somebody has typed the code that a terminal shows. Null where none shows it. */
  readonly confirm: (code: string, by: string) => Promise<AskingTerminal | null>;
  /** What people call a terminal; at first it has the name of its venue. */
  readonly rename: (terminal: string, name: string) => Promise<boolean>;
  readonly revoke: (terminal: string) => Promise<boolean>;
  /** Somebody has looked at a terminal that two seemed to be, and there is one. */
  readonly forgive: (terminal: string) => Promise<boolean>;
}

/** Anybody may ask: more than these are not listened to, and who has given up is forgotten. */
const mostAsking = 500;

export function createPairings(db: HubDatabase, keys: Pick<HubKeys, 'newest'>): Pairings {
  const change = async (sql: string, terminal: string) =>
    (await db.query(`${sql} RETURNING id`, [terminal])).length > 0;
  return {
    ask: async ({ terminal, publicKey, name }) => {
      const [known] = await db.query<{ isRevoked: boolean }>(
        'SELECT revoked_at IS NOT NULL AS "isRevoked" FROM terminal WHERE id = $1 AND public_key = $2',
        [terminal, publicKey],
      );
      if (known) return known.isRevoked ? 'revoked' : 'paired';
      await db.query("DELETE FROM pairing WHERE asked_at < now() - interval '1 day'");
      const [count] = await db.query<{ asking: number }>(
        'SELECT count(*)::int AS asking FROM pairing WHERE public_key <> $1',
        [publicKey],
      );
      if ((count?.asking ?? 0) >= mostAsking) return 'full';
      const hubKey = await keys.newest();
      await db.query(
        `INSERT INTO pairing (terminal, public_key, name, code, hub_key) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (terminal, public_key)
         DO UPDATE SET name = excluded.name, code = excluded.code, hub_key = excluded.hub_key, asked_at = now()`,
        [terminal, publicKey, name, codeOf(publicKey, hubKey.publicKey), hubKey.number],
      );
      return 'waiting';
    },
    list: () =>
      db.query<AskingTerminal>('SELECT terminal, name, asked_at AS "askedAt" FROM pairing ORDER BY asked_at, terminal'),
    confirm: (code, by) =>
      db.transaction(async (connection) => {
        const asking = await connection.query<AskingTerminal & { publicKey: string; hubKey: number }>(
          `DELETE FROM pairing WHERE code = $1 RETURNING terminal, name, asked_at AS "askedAt", public_key AS "publicKey",
             hub_key AS "hubKey"`,
          [code],
        );
        const [one, ...others] = asking;
        // Two that show one code: somebody tries to be another.
        if (!one || others.length > 0) return null;
        const added = await connection.query(
          `INSERT INTO terminal (id, public_key, name, paired_by, hub_key) VALUES ($1, $2, $3, $4, $5)
           ON CONFLICT (id) DO NOTHING RETURNING id`,
          [one.terminal, one.publicKey, one.name, by, one.hubKey],
        );
        return added.length > 0 ? one : null;
      }),
    rename: async (terminal, name) =>
      (await db.query('UPDATE terminal SET name = $2 WHERE id = $1 RETURNING id', [terminal, name])).length > 0,
    revoke: (terminal) =>
      change('UPDATE terminal SET revoked_at = now() WHERE id = $1 AND revoked_at IS NULL', terminal),
    forgive: (terminal) =>
      change('UPDATE terminal SET cloned_at = NULL WHERE id = $1 AND cloned_at IS NOT NULL', terminal),
  };
}

function codeOf(terminalKey: string, hubKey: string): string {
  const bytes = Buffer.concat([Buffer.from(terminalKey, 'base64url'), Buffer.from(hubKey, 'base64url')]);
  return pairingCodeOf(createHash('sha256').update(bytes).digest());
}
