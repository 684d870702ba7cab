import { createHash } from 'node:crypto';
import { pieceBytes } from '#contract/upstream/releases.ts';
import type { HubDatabase } from '../storage/database.ts';
import { readPackHead } from './pack-head.ts';

/** A pack that lies at the hub. */
export interface KeptPack {
  readonly sha256: string;
  readonly venue: string;
  readonly version: number;
  readonly bytes: number;
  readonly addedBy: string;
  readonly addedAt: Date;
}

/** The packs that terminals may fetch. */
export interface Packs {
  /** Takes a pack in, once however often it is brought. Null for what is none. */
  readonly add: (bytes: Buffer, by: string) => Promise<Pick<KeptPack, 'sha256' | 'venue' | 'version'> | null>;
  /** Newest first. */
  readonly list: () => Promise<KeptPack[]>;
  /** The piece that holds a byte, from that byte on; empty where there is none. */
  readonly piece: (sha256: string, from: number) => Promise<Uint8Array>;
  /** The whole file, to be put on a stick; null where there is none. */
  readonly whole: (sha256: string) => Promise<Buffer | null>;
}

export function createPacks(db: HubDatabase): Packs {
  return {
    add: async (bytes, by) => {
      const head = await readPackHead(bytes);
      if (!head) return null;
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      await db.transaction(async (connection) => {
        const added = await connection.query(
          `INSERT INTO pack (sha256, venue, version, bytes, added_by) VALUES ($1, $2, $3, $4, $5)
           ON CONFLICT DO NOTHING RETURNING sha256`,
          [sha256, head.venue, head.version, bytes.byteLength, by],
        );
        if (added.length === 0) return;
        for (let first = 0; first < bytes.byteLength; first += pieceBytes) {
          await connection.query('INSERT INTO pack_piece (sha256, first_byte, content) VALUES ($1, $2, $3)', [
            sha256,
            first,
            bytes.subarray(first, first + pieceBytes),
          ]);
        }
      });
      return { sha256, ...head };
    },
    list: () =>
      db.query<KeptPack>(
        `SELECT sha256, venue, version, bytes, added_by AS "addedBy", added_at AS "addedAt"
         FROM pack ORDER BY added_at DESC, sha256`,
      ),
    piece: async (sha256, from) => {
      const first = from - (from % pieceBytes);
      const [row] = await db.query<{ content: Uint8Array }>(
        'SELECT content FROM pack_piece WHERE sha256 = $1 AND first_byte = $2',
        [sha256, first],
      );
      return row ? row.content.subarray(from - first) : new Uint8Array();
    },
    whole: async (sha256) => {
      const rows = await db.query<{ content: Uint8Array }>(
        'SELECT content FROM pack_piece WHERE sha256 = $1 ORDER BY first_byte',
        [sha256],
      );
      return rows.length > 0 ? Buffer.concat(rows.map(({ content }) => content)) : null;
    },
  };
}
