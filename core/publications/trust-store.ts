import { type KeyFile, keyFileSchema, type SealedKey, sealedKeySchema } from '#contract/venue/pack.ts';
import type { Database } from '../storage/database.ts';

/** What record.db keeps of a venue's keys. */
export interface TrustStore {
  readonly trusted: () => KeyFile | null;
  readonly own: () => SealedKey | null;
  /** What is not given stays; call it in the transaction of the deed. */
  readonly put: (change: { readonly trusted?: KeyFile | null; readonly own?: SealedKey }) => void;
}

export function createTrustStore(db: Database, venueId: string): TrustStore {
  const select = db.prepare<[string], { keyFile: string | null; ownKey: string | null }>(
    'SELECT key_file AS keyFile, own_key AS ownKey FROM venue_trust WHERE venue_id = ?',
  );
  const replace = db.prepare('INSERT OR REPLACE INTO venue_trust (venue_id, key_file, own_key) VALUES (?, ?, ?)');
  const read = () => select.get(venueId) ?? { keyFile: null, ownKey: null };
  return {
    trusted: () => {
      const { keyFile } = read();
      return keyFile === null ? null : keyFileSchema.parse(JSON.parse(keyFile));
    },
    own: () => {
      const { ownKey } = read();
      return ownKey === null ? null : sealedKeySchema.parse(JSON.parse(ownKey));
    },
    put: ({ trusted, own }) => {
      const before = read();
      const keyFile = trusted === undefined ? before.keyFile : trusted && JSON.stringify(trusted);
      replace.run(venueId, keyFile, own === undefined ? before.ownKey : JSON.stringify(own));
    },
  };
}
