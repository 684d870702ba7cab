import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import type { Connection } from '../storage/database.ts';

/** The key by which terminals know this hub: the same for all instances on one database. */
export interface HubKey {
  /** 32 bytes, base64url. */
  readonly publicKey: string;
  readonly privateKey: KeyObject;
}

const jwkSchema = z.looseObject({ x: z.string(), d: z.string() });

/** The hub's key, made at the first call. Whoever can read the database can sign as the hub. */
export async function readHubKey(connection: Connection): Promise<HubKey> {
  const fresh = jwkSchema.parse(generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' }));
  await connection.query(
    'INSERT INTO hub_key (single, public_key, private_key) VALUES (1, $1, $2) ON CONFLICT DO NOTHING',
    [fresh.x, fresh.d],
  );
  const [row] = await connection.query<{ x: string; d: string }>(
    'SELECT public_key AS x, private_key AS d FROM hub_key',
  );
  const { x, d } = row ?? fresh;
  return { publicKey: x, privateKey: createPrivateKey({ key: { kty: 'OKP', crv: 'Ed25519', x, d }, format: 'jwk' }) };
}
