import { createPrivateKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { z } from 'zod';
import { hubKeyText, mostLinks, writeKeyChain } from '#contract/upstream/keys.ts';
import type { Connection, HubDatabase } from '../storage/database.ts';

/** A key by which terminals know this hub: the same for all instances on one database. */
export interface HubKey {
  readonly number: number;
  /** 32 bytes, base64url. */
  readonly publicKey: string;
  readonly privateKey: KeyObject;
}

/** How the hub speaks to a terminal: by its newest key, which the terminal may have to be told of first. */
export interface HubVoice {
  readonly key: HubKey;
  /** Names the keys since the one that the terminal knows (a header); null: it knows the newest. */
  readonly chain: string | null;
}

/** The hub's keys: the newest signs, and each was named by the one before. */
export interface HubKeys {
  readonly newest: () => Promise<HubKey>;
  /** @param terminal the one that is spoken to; null: none of the fleet. */
  readonly voiceFor: (terminal: string | null) => Promise<HubVoice>;
  /**
   * Makes another key, which the present one names, and drops the private half of that. False where some terminal of the
   * fleet would be further behind than can be told.
   */
  readonly rotate: () => Promise<boolean>;
}

const jwkSchema = z.looseObject({ x: z.string(), d: z.string() });
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The hub's keys; the first is made at the first call. Whoever can read the database can sign as the hub. */
export async function openHubKeys(db: HubDatabase): Promise<HubKeys> {
  const first = freshKey();
  await db.query('INSERT INTO hub_key (number, public_key, private_key) VALUES (1, $1, $2) ON CONFLICT DO NOTHING', [
    first.x,
    first.d,
  ]);
  let cached = await readNewest(db);
  /** Another instance may have made a key: the database says which is the newest. */
  const keyOfNumber = async (number: number) => {
    if (number !== cached.number) cached = await readNewest(db);
    return cached;
  };
  return {
    newest: async () => {
      cached = await readNewest(db);
      return cached;
    },
    voiceFor: async (terminal) => {
      const [row] = await db.query<{ newest: number; known: number | null }>(
        'SELECT (SELECT max(number) FROM hub_key) AS newest, (SELECT hub_key FROM terminal WHERE id = $1::uuid) AS known',
        [terminal !== null && uuid.test(terminal) ? terminal : null],
      );
      const key = await keyOfNumber(row?.newest ?? cached.number);
      const known = row?.known ?? key.number;
      return { key, chain: known < key.number ? await chainFrom(db, known, key.number) : null };
    },
    rotate: () => db.transaction(rotate),
  };
}

async function readNewest(connection: Connection): Promise<HubKey> {
  const [row] = await connection.query<{ number: number; x: string; d: string }>(
    'SELECT number, public_key AS x, private_key AS d FROM hub_key ORDER BY number DESC LIMIT 1',
  );
  if (!row) throw new Error('The hub has no key');
  return { number: row.number, publicKey: row.x, privateKey: privateKeyOf(row) };
}

async function rotate(connection: Connection): Promise<boolean> {
  // One after the other, whoever rotates.
  await connection.query('SELECT 1 FROM hub_key ORDER BY number FOR UPDATE');
  const former = await readNewest(connection);
  const [behind] = await connection.query('SELECT 1 FROM terminal WHERE revoked_at IS NULL AND hub_key <= $1 LIMIT 1', [
    former.number - mostLinks,
  ]);
  if (behind) return false;
  const { x, d } = freshKey();
  const named = sign(null, Buffer.from(hubKeyText(former.publicKey, x)), former.privateKey).toString('base64url');
  await connection.query(
    'INSERT INTO hub_key (number, public_key, private_key, named_by_former) VALUES ($1, $2, $3, $4)',
    [former.number + 1, x, d, named],
  );
  await connection.query('UPDATE hub_key SET private_key = NULL WHERE number = $1', [former.number]);
  return true;
}

/** Null where more have followed than a terminal can be told: it has to be paired anew. */
async function chainFrom(connection: Connection, known: number, newest: number): Promise<string | null> {
  const rows = await connection.query<{ to: string; signature: string | null }>(
    'SELECT public_key AS "to", named_by_former AS signature FROM hub_key WHERE number BETWEEN $1 AND $2 ORDER BY number',
    [known, newest],
  );
  const [first, ...links] = rows.map(({ to, signature }) => ({ to, signature: signature ?? '' }));
  return first && links.length <= mostLinks ? writeKeyChain({ first: first.to, links }) : null;
}

function freshKey(): z.infer<typeof jwkSchema> {
  return jwkSchema.parse(generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' }));
}

function privateKeyOf({ x, d }: { readonly x: string; readonly d: string }): KeyObject {
  return createPrivateKey({ key: { kty: 'OKP', crv: 'Ed25519', x, d }, format: 'jwk' });
}
