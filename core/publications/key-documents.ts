import type { KeyFileFace } from '#contract/page/publications.ts';
import { type KeyFile, keyRoleSchema, type SealedKey, sealedKeySchema } from '#contract/venue/pack.ts';
import { fingerprintOf, readKeyFile } from '../packs/key-file.ts';
import { keyIdOf, type SigningKey } from '../packs/signing.ts';

/** The first key file of a venue, for one key that may do everything; not signed yet. */
export function firstKeyFile(venue: string, { publicKey }: SigningKey, name: string, nowMs: number): KeyFile {
  const keys = [{ publicKey, name, roles: [...keyRoleSchema.options] }];
  const thresholds = { publish: 1, keys: 1 };
  return {
    keys: { form: 'yingbin.keys.1', venue, version: 1, created: momentOf(nowMs), keys, thresholds },
    signatures: [],
  };
}

/** The next key file, in which another key stands in the place of one; not signed yet. */
export function replacedIn({ keys }: KeyFile, before: SigningKey, next: SigningKey, nowMs: number): KeyFile {
  const replaced = keys.keys.map((key) =>
    key.publicKey === before.publicKey ? { ...key, publicKey: next.publicKey } : key,
  );
  return {
    keys: { ...keys, version: keys.version + 1, created: momentOf(nowMs), keys: replaced },
    signatures: [],
  };
}

/** A moment as packs and key files write it, in whole seconds. */
export function momentOf(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}

/** What staff see of a key file. */
export function faceOf(file: KeyFile): KeyFileFace {
  const { venue, version, keys } = file.keys;
  return {
    venueId: venue,
    version,
    digits: fingerprintOf(file),
    keys: keys.map(({ publicKey, name, roles }) => ({ id: keyIdOf(publicKey), name, roles })),
  };
}

/** Whether these bytes are the key file that is trusted already. */
export function isTheSame(bytes: Uint8Array, trusted: KeyFile | null): boolean {
  const read = readKeyFile(bytes, null);
  return read.ok && trusted !== null && fingerprintOf(read.value) === fingerprintOf(trusted);
}

/** The sealed key in a file that somebody brought; null where there is none in it. */
export function sealedKeyIn(bytes: Uint8Array): SealedKey | null {
  try {
    return sealedKeySchema.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
  } catch {
    return null;
  }
}

/** A document as it is written into a file. */
export function written(document: object): Buffer {
  return Buffer.from(`${JSON.stringify(document, null, 2)}\n`);
}
