import { expect, test } from 'vitest';
import { packManifestSchema, packSchemaVersion } from '#contract/venue/pack.ts';
import { manifestPath, signaturesPath, writePack } from '#core/packs/build-pack.ts';
import { canonicalBytes } from '#core/packs/canonical.ts';
import { packLimits } from '#core/packs/limits.ts';
import { readPack, readUntrustedPack } from '#core/packs/read-pack.ts';
import { writeArchive } from '#core/system/archive.ts';
import {
  signedPack,
  testFacts,
  testKeyFile,
  testKeys,
  testPack,
  testTrust,
  writeTestPack,
} from '#test/support/fixtures/packs.ts';

const stamp = new Date('2026-02-01T08:00:00Z');

/** What a reader sees of a pack: `ok`, or the code of the refusal. */
async function seen(bytes: Buffer, trust = testTrust(), limits = packLimits): Promise<string> {
  const read = await readPack(bytes, trust, limits);
  return read.ok ? read.value.relation : read.code;
}

/** A zip like that of a pack, with some of its files changed, added or (null) left out. */
function changed(change: Readonly<Record<string, Uint8Array | null>>, signers = 'a'): Promise<Buffer> {
  const { manifest, signatures, files } = testPack(signers);
  const all = new Map<string, Uint8Array | null>([
    [manifestPath, canonicalBytes(manifest)],
    [signaturesPath, canonicalBytes({ form: 'yingbin.signatures.1', signatures })],
    ...files,
    ...Object.entries(change),
  ]);
  return writeArchive(new Map([...all].filter((one): one is [string, Uint8Array] => one[1] !== null)), stamp);
}

test('a pack that the venue signed is taken, with every file as it was', async () => {
  const read = await readPack(await writeTestPack('a'), testTrust());
  expect(read).toMatchObject({ ok: true, value: { relation: 'follows', manifest: { version: 3 } } });
  if (read.ok) expect(read.value.files).toEqual(new Map([...testPack('a').files].map(([k, v]) => [k, Buffer.from(v)])));
});

test('the same files at the same moment give the same bytes', async () => {
  expect((await writeTestPack('a')).equals(await writeTestPack('a'))).toBe(true);
});

test('a pack that nobody signed, or somebody unknown, is unsigned', async () => {
  expect(await seen(await writeTestPack(''))).toBe('pack-unsigned');
  expect(await seen(await writeTestPack('x'))).toBe('pack-unsigned');
});

test('where two must sign, the same key twice is not enough', async () => {
  const keys = testKeyFile(testKeys('abc', { thresholds: { publish: 2, keys: 1 } }), 'a');
  expect(await seen(await writeTestPack('aa'), testTrust({ keys }))).toBe('pack-unsigned');
  expect(await seen(await writeTestPack('ac'), testTrust({ keys }))).toBe('follows');
});

test('a key that only signs key files cannot publish', async () => {
  const [a, b] = testKeys('ab').keys;
  if (!a || !b) throw new Error('two keys were made');
  const keys = testKeyFile(testKeys('ab', { keys: [a, { ...b, roles: ['keys'] }] }), 'a');
  expect(await seen(await writeTestPack('b'), testTrust({ keys }))).toBe('pack-unsigned');
});

test.each([
  ['a file has other contents', { 'entries/hall.json': Buffer.from('{}') }],
  ['a file has other contents of another length', { 'venue.json': Buffer.from('{}') }],
  ['a file is missing', { 'entries/hall.json': null }],
  ['a file is added', { 'entries/more.json': Buffer.from('[]') }],
  ['a file is added that no pack may hold', { 'run.sh': Buffer.from('#!') }],
  ['the manifest says another version', { [manifestPath]: canonicalBytes({ ...testPack('a').manifest, version: 9 }) }],
  [
    'the manifest is spelled otherwise',
    { [manifestPath]: Buffer.from(JSON.stringify(testPack('a').manifest, null, 1)) },
  ],
])('it was altered where %s', async (_what, change) => {
  expect(await seen(await changed(change))).toBe('pack-altered');
});

test('the pack of another venue is refused as that', async () => {
  expect(await seen(await writeTestPack('a', { venue: 'other-hall' }))).toBe('pack-wrong-venue');
});

test('a pack is taken until the moment it expires', async () => {
  const bytes = await writeTestPack('a', { expires: '2026-03-01T00:00:00Z' });
  expect(await seen(bytes, testTrust({ nowMs: Date.parse('2026-02-28T23:59:59Z') }))).toBe('follows');
  expect(await seen(bytes)).toBe('pack-expired');
});

test('a version below the highest seen is older, though it is signed', async () => {
  expect(await seen(await writeTestPack('a'), testTrust({ highestVersion: 4 }))).toBe('pack-older');
});

test('what was made from a version that is not live here has diverged, and a publisher decides', async () => {
  const live = '7f0c2a44-0d6b-4f5e-8a53-3f1b8d6a9c10';
  const other = '1de2a0b6-2c38-4a83-b8a7-84f5cf0f5d11';
  const bytes = await writeTestPack('a', { parent: { id: live, version: 2 } });
  expect(await seen(bytes, testTrust({ liveId: live }))).toBe('follows');
  expect(await seen(bytes, testTrust({ liveId: other }))).toBe('diverged');
  expect(await seen(bytes, testTrust({ liveId: testFacts.id, highestVersion: 3 }))).toBe('same');
  expect(await seen(bytes, testTrust({ liveId: other, highestVersion: 3 }))).toBe('diverged');
});

test('a pack of a later release is called too new, whoever signed it, and those of earlier ones are read', async () => {
  const laterForm = canonicalBytes({ form: 'yingbin.pack.2', anything: true });
  expect(await seen(await changed({ [manifestPath]: laterForm }))).toBe('pack-too-new');
  const laterSchema = packManifestSchema.parse({ ...testPack('').manifest, schema: packSchemaVersion + 1 });
  expect(await seen(await writePack(signedPack(laterSchema, 'a')))).toBe('pack-too-new');
  const first = packManifestSchema.parse({ ...testPack('').manifest, schema: 1 });
  expect(await seen(await writePack(signedPack(first, 'a')))).toBe('follows');
});

test.each([
  ['nothing', Buffer.alloc(0)],
  ['a text', Buffer.from('这不是压缩包')],
  ['the beginning of a pack', (await writeTestPack('a')).subarray(0, 200)],
  ['a zip of something else', await writeArchive(new Map([['readme.txt', Buffer.from('hello')]]), stamp)],
])('%s is no pack', async (_what, bytes) => {
  expect(await seen(bytes)).toBe('pack-not-a-pack');
});

test('a zip with a name that climbs is no pack', async () => {
  const climbing = Buffer.from(
    (await changed({ 'media/aa.txt': Buffer.from('x') })).toString('latin1').replaceAll('media/aa.txt', '../../aa.txt'),
    'latin1',
  );
  expect(await seen(climbing)).toBe('pack-not-a-pack');
});

test('a link is no plain file', async () => {
  const { ZipFile } = await import('yazl');
  const { buffer } = await import('node:stream/consumers');
  const zip = new ZipFile();
  zip.addBuffer(Buffer.from('/etc/passwd'), 'media/link', { mode: 0o120777 });
  zip.end();
  expect(await seen(await buffer(zip.outputStream))).toBe('pack-not-a-pack');
});

test('a small archive that unpacks to more than a pack may be is refused before it is unpacked', async () => {
  const bytes = await changed({ 'media/large': Buffer.alloc(2 ** 20) });
  expect(bytes.byteLength).toBeLessThan(2 ** 16);
  expect(await seen(bytes, testTrust(), { ...packLimits, unpackedBytes: 2 ** 19 })).toBe('pack-too-large');
  expect(await seen(bytes, testTrust(), { ...packLimits, archiveBytes: 100 })).toBe('pack-too-large');
  expect(await seen(bytes, testTrust(), { ...packLimits, files: 1 })).toBe('pack-too-large');
});

test('a pack can be looked into without trusting it, to add a signature', async () => {
  const read = await readUntrustedPack(await writeTestPack('x'));
  if (!read.ok) throw new Error(read.code);
  const signed = signedPack(read.value.manifest, 'a');
  expect(await seen(await writePack({ ...signed, files: read.value.files }))).toBe('follows');
});
