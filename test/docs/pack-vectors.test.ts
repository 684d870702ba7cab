import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { keyFileSchema, packManifestSchema, signatureSchema } from '#contract/venue/pack.ts';
import { canonicalBytes } from '#core/packs/canonical.ts';
import { fingerprintOf, readKeyFile } from '#core/packs/key-file.ts';
import { readPack } from '#core/packs/read-pack.ts';
import { keyIdOf, signDocument, signingKeyFromSeed } from '#core/packs/signing.ts';

const vectors = z
  .strictObject({
    about: z.string(),
    key: z.strictObject({ seed: z.string(), publicKey: z.string(), id: z.string() }),
    keyFile: keyFileSchema,
    keyFileCanonical: z.string(),
    fingerprint: z.string(),
    manifest: packManifestSchema,
    manifestCanonical: z.string(),
    signatures: z.array(signatureSchema),
    files: z.record(z.string(), z.string()),
    pack: z.string(),
    packSha256: z.string(),
  })
  .parse(JSON.parse(readFileSync(new URL('../../docs/packs/vectors.json', import.meta.url), 'utf8')));

test('the printed key has the printed id', () => {
  const key = signingKeyFromSeed(vectors.key.seed);
  expect({ publicKey: key.publicKey, id: keyIdOf(key.publicKey) }).toEqual({
    publicKey: vectors.key.publicKey,
    id: vectors.key.id,
  });
});

test('the canonical forms and the signatures over them are the printed ones', () => {
  const key = signingKeyFromSeed(vectors.key.seed);
  expect(canonicalBytes(vectors.keyFile.keys).toString()).toBe(vectors.keyFileCanonical);
  expect(canonicalBytes(vectors.manifest).toString()).toBe(vectors.manifestCanonical);
  expect(signDocument(vectors.keyFile.keys, key)).toEqual(vectors.keyFile.signatures[0]);
  expect(signDocument(vectors.manifest, key)).toEqual(vectors.signatures[0]);
});

test('the printed key file and pack are taken, and the digits are the printed ones', async () => {
  const keys = readKeyFile(Buffer.from(JSON.stringify(vectors.keyFile)), null);
  if (!keys.ok) throw new Error(keys.code);
  expect(fingerprintOf(keys.value)).toBe(vectors.fingerprint);
  const read = await readPack(Buffer.from(vectors.pack, 'base64'), {
    venue: vectors.manifest.venue,
    keys: keys.value,
    highestVersion: 0,
    liveId: null,
    nowMs: Date.parse(vectors.manifest.created),
  });
  if (!read.ok) throw new Error(read.code);
  const files = [...read.value.files].map(([path, bytes]) => [path, Buffer.from(bytes).toString('base64')]);
  expect(Object.fromEntries(files)).toEqual(vectors.files);
});
