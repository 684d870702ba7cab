import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import type { KeyFile, PackManifest, VenueKeys } from '#contract/venue/pack.ts';
import { manifestOf, manifestPath, type PackParts, signaturesPath, writePack } from '#core/packs/build-pack.ts';
import { canonicalBytes } from '#core/packs/canonical.ts';
import { signKeys } from '#core/packs/key-file.ts';
import type { PackTrust, readPack } from '#core/packs/read-pack.ts';
import { signDocument, signingKeyFromSeed } from '#core/packs/signing.ts';
import { writeArchive } from '#core/system/archive.ts';
import { damagedBytes } from './damage.ts';
import type { Offered } from './offered.ts';

const keyOf = (fill: number) => signingKeyFromSeed(Buffer.alloc(32, fill).toString('base64url'));
const venueKey = keyOf(1);
const strangerKey = keyOf(2);
const created = '2026-02-01T08:00:00Z';

const keys: VenueKeys = {
  form: 'yingbin.keys.1',
  venue: 'hall',
  version: 1,
  created,
  keys: [{ publicKey: venueKey.publicKey, roles: ['publish', 'keys'], name: '示例' }],
  thresholds: { publish: 1, keys: 1 },
};
const keyFile: KeyFile = signKeys({ keys, signatures: [] }, venueKey);

/** What the terminal knows that all these packs are offered to. */
const trust: PackTrust = {
  venue: 'hall',
  keys: keyFile,
  highestVersion: 2,
  liveId: null,
  nowMs: Date.parse('2026-03-01T00:00:00Z'),
};

const badKinds = [
  'flipped',
  'cut',
  'unsigned',
  'stranger',
  'older',
  'expired',
  'wrong-venue',
  'swapped',
  'added',
  'removed',
  'climbing',
  'manifest',
] as const;

/** One pack in five is valid. */
export const packOffering = fc.record({
  kind: fc.oneof(
    { weight: 1, arbitrary: fc.constant('valid' as const) },
    { weight: 4, arbitrary: fc.constantFrom(...badKinds) },
  ),
  text: fc.string({ maxLength: 400 }),
  place: fc.nat(),
  bit: fc.nat(7),
});
type Offering = typeof packOffering extends fc.Arbitrary<infer Value> ? Value : never;

/** The pack that a generated choice stands for, for a reader. */
export async function offeredPack({ kind, text, place, bit }: Offering, read: typeof readPack): Promise<Offered> {
  const files = new Map([
    ['entries/hall.json', Buffer.from(JSON.stringify([text]))],
    ['venue.json', Buffer.from('{}')],
  ]);
  const manifest = manifestOf({ ...facts, ...otherFacts(kind) }, files);
  const signer = kind === 'stranger' ? strangerKey : venueKey;
  const signed = { manifest, signatures: kind === 'unsigned' ? [] : [signDocument(manifest, signer)], files };
  const whole = await writePack(signed);
  const changed = changedFiles(kind, manifest);
  const isDamaged = kind === 'flipped' || kind === 'cut';
  const unchanged = isDamaged ? damagedBytes(kind, whole, place, bit) : whole;
  const bytes = changed ? await rezipped(signed, changed) : unchanged;
  return {
    what: `pack, ${kind}`,
    isValid: kind === 'valid',
    isDamaged,
    read: async () => {
      const outcome = await read(bytes, trust);
      if (!outcome.ok) return { kind: 'refused', code: outcome.code };
      const { manifest: readManifest, files: readFiles } = outcome.value;
      // Some bytes of a zip mean nothing: damage to them leaves what was signed.
      return { kind: 'taken', isAsMade: isDeepStrictEqual([readManifest, readFiles], [manifest, files]) };
    },
  };
}

const facts = {
  id: '7f0c2a44-0d6b-4f5e-8a53-3f1b8d6a9c10',
  venue: 'hall',
  version: 3,
  parent: null,
  created,
  expires: null,
  languages: ['zh-CN' as const],
};

function otherFacts(kind: Offering['kind']): Partial<typeof facts> | { readonly expires: string } {
  if (kind === 'older') return { version: 1 };
  if (kind === 'expired') return { expires: '2026-02-15T00:00:00Z' };
  return kind === 'wrong-venue' ? { venue: 'mall' } : {};
}

/** Files put in place of the signed ones, or left out (null), under signatures that stay. */
function changedFiles(kind: Offering['kind'], manifest: PackManifest): Readonly<Record<string, Buffer | null>> | null {
  if (kind === 'swapped') return { 'venue.json': Buffer.from('[]') };
  if (kind === 'added') return { 'media/more.webp': Buffer.from('more') };
  if (kind === 'removed') return { 'venue.json': null };
  if (kind === 'climbing') return { 'xx/escaped.txt': Buffer.from('escaped') };
  return kind === 'manifest' ? { [manifestPath]: canonicalBytes({ ...manifest, version: 9 }) } : null;
}

async function rezipped(
  { manifest, signatures, files }: PackParts,
  changed: Readonly<Record<string, Buffer | null>>,
): Promise<Buffer> {
  const all = new Map<string, Uint8Array | null>([
    [manifestPath, canonicalBytes(manifest)],
    [signaturesPath, canonicalBytes({ form: 'yingbin.signatures.1', signatures })],
    ...files,
    ...Object.entries(changed),
  ]);
  const kept = new Map([...all].filter((one): one is [string, Uint8Array] => one[1] !== null));
  const zip = await writeArchive(kept, new Date(created));
  // The writer refuses a name that climbs, so one of the same length is put in its place.
  return Buffer.from(zip.toString('latin1').replaceAll('xx/escaped.txt', '../escaped.txt'), 'latin1');
}
